import { seededRandom } from '#survey';

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
  const uniform = seededRandom(name);
  const word = () => uniform() * 2 ** 32;
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
    uuid: () => uuidOf([word(), word(), word(), word()]),
  };
}

/** Poisson by counting arrivals (Knuth); good for small means. */
function knuth(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  return count;
}

function uuidOf(words: readonly number[]): string {
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
