/** A source of numbers 0 ≤ u < 1 that look random and are always the same for the same seed. */
export type RandomNumbers = () => number;

const WARM_UP = 12;

/**
 * Small Fast Counter generator with 32-bit words (Zufallszahlen mit Startwert), seeded as its author does: the seed in
 * the second word, counter 1, twelve rounds thrown away. Chance comes into survey only as such a seed.
 *
 * @param seed an integer 0 … 2³² − 1
 * @see Chris Doty-Humphrey, PractRand, https://pracrand.sourceforge.net (public domain), RNG engine sfc32
 */
export function sfc32(seed: number): RandomNumbers {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) throw new RangeError(`Not a seed: ${seed}.`);
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return next;
}
