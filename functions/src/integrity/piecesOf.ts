import { decompress } from '../store/compress.ts';
import type { Key } from '../store/keys.ts';
import { sha256Of } from '../store/sha256Of.ts';
import { placeOf, type Holdings } from './holdings.ts';

/** Joins pieces as they were written. @returns `undefined` when one is missing or the text has another SHA-256 */
export function textOf(
  { pieces }: Pick<Holdings, 'pieces'>,
  places: readonly Key[],
  sha256: string,
): string | undefined {
  const found = places.map((place) => pieces.get(placeOf(place)));
  if (found.some((piece) => piece === undefined)) return undefined;
  try {
    const text = decompress(Buffer.concat(found.flatMap((piece) => (piece ? [piece] : []))));
    return sha256Of(text) === sha256 ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The places of so many pieces. */
export function placesOf(count: number, place: (chunk: number) => Key): readonly Key[] {
  return Array.from({ length: count }, (_, chunk) => place(chunk));
}
