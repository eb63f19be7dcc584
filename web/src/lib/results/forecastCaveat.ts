import { reliabilityOf, type ForecastPart, type ReleaseManifest } from '#survey';
import { formatCount, formatDecimals, formatShare } from '#lib/format.ts';

type Cell = ForecastPart['cells'][number];
type Rules = ReleaseManifest['rules']['reliability'];

/**
 * Says which totals of a forecast rest on fewer answers than a figure must have to appear (Belastbarkeit), and what follows
 * for whoever uses them; `undefined` where none does.
 */
export function forecastCaveat(
  cell: Cell | undefined,
  { reliability: rules }: { readonly reliability: Rules },
): string | undefined {
  if (cell?.status !== 'published') return undefined;
  const { N, restWorkplaces, plannedEur, personDays } = cell.forecast;
  const weak = [
    { name: 'zu den Arbeitsplätzen', n: restWorkplaces?.n },
    { name: 'zu den Kosten', n: plannedEur?.n },
    { name: 'zu den Personentagen', n: personDays?.n },
  ].flatMap(({ name, n }) => (n !== undefined && isWeak(n, N, rules) ? [{ name, n }] : []));
  if (weak.length === 0) return undefined;
  const counts = weak
    .map(({ name, n }) => `${name} ${formatCount(n)} (${formatDecimals((100 * n) / N, 1)}\u00a0%)`)
    .join(', ');
  return `Grobe Schätzung: Von ${formatCount(N)} Verwaltungen machten nur wenige eine Angabe, ${counts}. Als Kennzahl erscheint ein Wert erst ab ${formatShare(rules.minResponseRate)} Rücklauf und ${formatCount(rules.minRespondents)} Antworten. Alles andere ist aus ähnlichen Verwaltungen geschätzt; nennen Sie diese Summen nur als Größenordnung und mit ihrer Spanne.`;
}

function isWeak(n: number, N: number, rules: Rules): boolean {
  const solidity = reliabilityOf(n, N, rules);
  return solidity === 'fewRespondents' || solidity === 'lowResponse';
}
