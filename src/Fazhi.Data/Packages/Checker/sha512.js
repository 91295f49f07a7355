// SHA-512 (FIPS 180-4) for short texts; its constants are the fractions of roots of primes.
const word = (1n << 64n) - 1n;

function root(value, degree) {
  let low = 0n, high = 1n << 80n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= value) low = middle; else high = middle;
  }
  return low;
}

const rounds512 = primes.map(p => root(BigInt(p) << 192n, 3n) & word);
const start512 = primes.slice(0, 8).map(p => root(BigInt(p) << 128n, 2n) & word);

function sha512(bytes) {
  const padded = new Uint8Array(((bytes.length + 144) >> 7) * 128);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = [...start512];
  for (let at = 0; at < padded.length; at += 128) mix512(state, view, at);
  const out = new DataView(new ArrayBuffer(64));
  state.forEach((value, i) => out.setBigUint64(i * 8, value));
  return new Uint8Array(out.buffer);
}

function mix512(state, view, at) {
  const turn = (x, n) => ((x >> n) | (x << (64n - n))) & word;
  const w = [];
  for (let i = 0; i < 16; i++) w.push(view.getBigUint64(at + i * 8));
  for (let i = 16; i < 80; i++) {
    const a = w[i - 15], b = w[i - 2];
    w.push((w[i - 16] + (turn(a, 1n) ^ turn(a, 8n) ^ (a >> 7n)) + w[i - 7] + (turn(b, 19n) ^ turn(b, 61n) ^ (b >> 6n))) & word);
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 80; i++) {
    const one = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & word & g)) + rounds512[i] + w[i];
    const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & word, c, b, a, (one + two) & word];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] + value) & word; });
}
