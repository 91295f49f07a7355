// Verification of Ed25519 signatures (RFC 8032 section 5.1.7), here so that older browsers check them too.
const prime = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const inField = (x) => ((x % prime) + prime) % prime;

function power(base, exponent) {
  let result = 1n;
  for (base = inField(base); exponent > 0n; exponent >>= 1n, base = base * base % prime)
    if (exponent & 1n) result = result * base % prime;
  return result;
}

const inverse = (x) => power(x, prime - 2n);
const curve = inField(-121665n * inverse(121666n));
const rootOfMinusOne = power(2n, (prime - 1n) / 4n);
const little = (bytes) => bytes.reduceRight((sum, b) => (sum << 8n) + BigInt(b), 0n);

function pointOf(y, odd) {
  if (y >= prime) return null;
  const square = inField((y * y - 1n) * inverse(curve * y * y + 1n));
  let x = power(square, (prime + 3n) / 8n);
  if (inField(x * x - square) !== 0n) x = inField(x * rootOfMinusOne);
  if (inField(x * x - square) !== 0n || (x === 0n && odd)) return null;
  if ((x & 1n) !== odd) x = prime - x;
  return [x, y, 1n, inField(x * y)];
}

const base = pointOf(inField(4n * inverse(5n)), 0n);

function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = (y1 - x1) * (y2 - x2), b = (y1 + x1) * (y2 + x2), c = 2n * t1 * t2 * curve, d = 2n * z1 * z2;
  const e = inField(b - a), f = inField(d - c), g = inField(d + c), h = inField(b + a);
  return [inField(e * f), inField(g * h), inField(f * g), inField(e * h)];
}

function times(factor, point) {
  let sum = [0n, 1n, 1n, 0n];
  for (; factor > 0n; factor >>= 1n, point = add(point, point))
    if (factor & 1n) sum = add(sum, point);
  return sum;
}

function pointIn(bytes) {
  const value = little(bytes);
  return pointOf(value & (2n ** 255n - 1n), value >> 255n);
}

function signedBy(key, message, signature) {
  if (!key || key.length !== 32 || !signature || signature.length !== 64) return false;
  const publicPoint = pointIn(key), r = pointIn(signature.slice(0, 32)), s = little(signature.slice(32));
  if (!publicPoint || !r || s >= order) return false;
  const challenge = little(sha512(joined(signature.slice(0, 32), key, message))) % order;
  const left = times(s, base), right = add(r, times(challenge, publicPoint));
  return inField(left[0] * right[2] - right[0] * left[2]) === 0n && inField(left[1] * right[2] - right[1] * left[2]) === 0n;
}
