import { agsOf, isGemeinde, type Evidence, type ImportPlan } from '#survey/register';
import { germanNumber } from './german.ts';

/** German for why a succession is presumed. */
const EVIDENCE_TEXTS: Readonly<Record<Evidence, string>> = {
  sameName: 'gleicher Name und gleiche Fläche',
  area: 'die Flächen passen',
  ambiguousArea: 'unsicher, die Flächen passen auch anders oder nur über Kreisgrenzen',
};

/** One line for each that takes something over: from whom, and whether that is decided or presumed. */
export function successionLines({ before, after, draft, proposals }: ImportPlan): readonly string[] {
  const names = new Map([...after.records, ...before.records].map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const formerly = new Set(before.records.filter(isGemeinde).map(({ key }) => agsOf(key)));
  return [...Map.groupBy(draft.successions, ({ to }) => to)].map(([to, parts]) => {
    const from = parts.map(
      ({ from: key, share }) => `${nameOf(key)}${share < 1 ? ` (${germanNumber(share * 100)} %)` : ''}`,
    );
    const what = parts.some(({ share }) => share < 1)
      ? 'Teilung'
      : parts.length > 1
        ? 'Zusammenschluss'
        : formerly.has(agsOf(to))
          ? 'Eingliederung'
          : 'neuer Schlüssel';
    const reasons = proposals
      .filter((proposal) => proposal.to === to)
      .map(({ evidence }) => EVIDENCE_TEXTS[evidence]);
    const isConfirmed = parts.every(({ confirmed }) => confirmed);
    const state = isConfirmed
      ? 'bestätigt'
      : `vermutlich${reasons.length > 0 ? `, ${[...new Set(reasons)].join('; ')}` : ''}`;
    return `${from.join(', ')} → ${nameOf(to)} (${to}): ${what}, ${state}`;
  });
}
