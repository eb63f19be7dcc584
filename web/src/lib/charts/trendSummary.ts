import type { TrendLayout, TrendLine } from './trend.layout.ts';

/** Says what the picture of a trend shows: where each line begins and ends, and where it breaks. */
export function trendSummary({ editions, lines, breaks, isSlope }: TrendLayout): string {
  if (lines.length === 0) return 'Keine Werte';
  const course = ({ texts }: TrendLine): string => {
    const known = texts.flatMap((text, i) => (text === '' ? [] : [`${text} (${editions[i] ?? ''})`]));
    const [first] = known;
    const last = known.at(-1);
    if (first === undefined || last === undefined) return 'nicht veröffentlicht';
    return known.length === 1 ? first : `von ${first} auf ${last}`;
  };
  const name = isSlope ? 'Steigungsdiagramm' : 'Liniendiagramm';
  const broken = breaks.length === 0 ? '' : ` Bruch vor ${breaks.join(' und ')}.`;
  return `${name}. ${lines.map((line) => `${line.label}: ${course(line)}`).join('. ')}.${broken}`;
}
