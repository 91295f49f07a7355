// SHA-256 (FIPS 180-4): the browser's own where it has one, else this one; and the ways to write bytes.
const primes = [];
for (let n = 2; primes.length < 80; n++)
  if (primes.every(p => n % p !== 0)) primes.push(n);

const fraction = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
const rounds256 = primes.slice(0, 64).map(p => fraction(Math.cbrt(p)));
const start256 = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)));

function sha256Here(bytes) {
  const blocks = (bytes.length + 72) >> 6;
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = Int32Array.from(start256), w = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) mix256(state, w, view, at);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => out.setInt32(i * 4, word));
  return new Uint8Array(out.buffer);
}

function mix256(state, w, view, at) {
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15], b = w[i - 2];
    w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds256[i] + w[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
}

const sha256 = async (bytes) => globalThis.crypto && crypto.subtle
  ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  : sha256Here(bytes);

const utf8 = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const hex = (bytes) => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
const unhex = (text) => /^([0-9a-f]{2})*$/.test(text) ? Uint8Array.from(text.match(/../g) || [], b => parseInt(b, 16)) : null;
function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  parts.reduce((at, p) => (all.set(p, at), at + p.length), 0);
  return all;
}
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
function unbase64(text) {
  try {
    const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
    return base64(bytes) === text ? bytes : null;
  } catch { return null; }
}
