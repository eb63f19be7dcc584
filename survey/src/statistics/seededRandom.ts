/** A source of numbers 0 ≤ x < 1 that look like chance. */
export type RandomNumbers = () => number;

/**
 * Random numbers (Zufallszahlen) that are the same for the same seed (Startwert). Chance comes into survey only as such a seed.
 *
 * sfc32, the small fast counting generator of PractRand (Chris Doty-Humphrey, public domain); its 128 bits of state
 * are four FNV-1a hashes of the seed. Every seed is a stream of its own: what one draws shifts no other.
 */
export function seededRandom(seed: string): RandomNumbers {
  let a = fnv1a(seed, 0x811c9dc5);
  let b = fnv1a(seed, 0x9e3779b9);
  let c = fnv1a(seed, 0x85ebca6b);
  let d = fnv1a(seed, 0xc2b2ae35);
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function fnv1a(text: string, basis: number): number {
  let value = basis;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
