import { INTERNATIONAL, type ResponseRow } from '#survey';
import { responsesCsv, type ResponseRecord } from '#functions';

/* Writes so many synthetic responses as CSV, in a process of its own, and says how long it took and what it held. */

const ITEMS = 80;
const DIFFERENT = 500;
const rows = Number(process.argv[2]);

const cellOf = (at: number, item: number): ResponseRow['cells'][number] => {
  const chance = (at * 31 + item * 17) % 20;
  if (chance === 0) return null;
  if (chance === 1) return '?';
  if (chance === 2) return '-';
  if (item % 8 === 0) return ['personal', 'geld', 'technik'].slice(0, 1 + (at % 3));
  if (item % 5 === 0) return ['ja', 'nein', 'geplant'][at % 3] ?? 'ja';
  return item % 3 === 0 ? (at * 7 + item) / 4 : at % 6;
};

const records = Array.from({ length: DIFFERENT }, (_, at): ResponseRecord => ({
  ...{
    key: String(140_000_000_000 + at),
    name: `Beispielstadt ${String(at)}`,
    state: '14',
    type: 'gemeinde',
  },
  row: {
    ...{ questionnaire: '2026.1', mode: 'full' },
    cells: Array.from({ length: ITEMS }, (__, item) => cellOf(at, item)),
  },
}));

function* stream(): Generator<ResponseRecord> {
  for (let at = 0; at < rows; at += 1) {
    const record = records[at % DIFFERENT];
    if (record !== undefined) yield record;
  }
}

const items = Array.from({ length: ITEMS }, (_, at) => `eakte.beispiel.n${String(at)}`);
let bytes = 0;
for await (const chunk of responsesCsv(items, [...stream()].slice(0, DIFFERENT), INTERNATIONAL))
  bytes += chunk.byteLength;

const before = process.memoryUsage.rss();
let peak = before;
const start = performance.now();
for await (const chunk of responsesCsv(items, stream(), INTERNATIONAL)) {
  bytes += chunk.byteLength;
  peak = Math.max(peak, process.memoryUsage.rss());
}
const seconds = (performance.now() - start) / 1_000;

const bareStart = performance.now();
for (const { row } of stream()) for (const cell of row.cells) bytes += cell === null ? 0 : 1;
const bareSeconds = (performance.now() - bareStart) / 1_000;

process.on('message', (message) => {
  if (message === 'stop') process.exit();
});
process.send?.({ seconds, bareSeconds, growth: (peak - before) / 1_000_000, bytes });
