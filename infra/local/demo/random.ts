/** Numbers that look like chance and are the same every time (Zufallszahlen aus festem Startwert). */
export interface Random {
  /** 0 ≤ x < 1 */
  uniform(): number;
  between(low: number, high: number): number;
  normal(mean: number, deviation: number): number;
  /** by its median; `spread` is the standard deviation of the logarithm */
  logNormal(median: number, spread: number): number;
  poisson(mean: number): number;
  /** how many of `trials` succeed */
  binomial(trials: number, probability: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** random (version 4) in form only */
  uuid(): string;
}

/** A stream of its own for each name: what one part draws never shifts what another part gets. */
export function createRandom(name: string): Random {
  const next = sfc32(hash(name));
  const uniform = () => next() / 2 ** 32;
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const chance = (probability: number) => uniform() < probability;
  return {
    uniform,
    normal,
    chance,
    between: (low, high) => low + (high - low) * uniform(),
    logNormal: (median, spread) => median * Math.exp(normal(0, spread)),
    poisson: (mean) =>
      mean > 50 ? Math.max(0, Math.round(normal(mean, Math.sqrt(mean)))) : knuth(mean, uniform),
    binomial: (trials, probability) =>
      Array.from({ length: trials }, () => chance(probability)).filter((success) => success).length,
    pick: (list) => list[Math.floor(uniform() * list.length)] ?? list[0],
    uuid: () => uuidOf([next(), next(), next(), next()]),
  };
}

/** Poisson by counting arrivals (Knuth); good for small means. */
function knuth(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  return count;
}

type Words = readonly [number, number, number, number];

/** sfc32, the small fast counting generator of PractRand, with 128 bits of state. */
function sfc32([first, second, third, counter]: Words): () => number {
  let [a, b, c, d] = [first, second, third, counter];
  const next = () => {
    const sum = (a + b + d) >>> 0;
    d = (d + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + sum) >>> 0;
    return sum;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Four independent FNV-1a hashes of a text. */
function hash(text: string): Words {
  const start = (basis: number) => {
    let value = basis;
    for (let index = 0; index < text.length; index += 1) {
      value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    }
    return value >>> 0;
  };
  return [start(0x811c9dc5), start(0x9e3779b9), start(0x85ebca6b), start(0xc2b2ae35)];
}

function uuidOf(words: Words): string {
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
