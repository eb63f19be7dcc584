import type { DissolvedUnit } from '#survey/register';
import { germanNumber } from './german.ts';

/** Who answers for the inhabitants of a dissolved unit now, with shares where there are several. */
export function heirText({ heirs }: DissolvedUnit, names: ReadonlyMap<string, string>): string {
  const parts = heirs.map(({ key, share }) => {
    const name = `${names.get(key) ?? 'unbekannt'} (${key})`;
    return heirs.length === 1 ? name : `${name} zu ${germanNumber(Math.round(share * 100))} %`;
  });
  return parts.join(', ');
}
