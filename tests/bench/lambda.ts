import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { BUNDLES, buildBundle, bundleSize, DIST, ensureWebBuild, type BundleSize } from '#bundle';
import { EVENTS } from '../builders/lambdaEvents.ts';
import { lambdaEnvironment } from '../builders/lambdaEnvironment.ts';
import { percentile, type Figure } from './figures.ts';

/** Fresh processes for each function. */
const RUNS = Number(process.env['COLD_STARTS'] ?? 15);
/** What everything is compared with: nothing at all, the least that reads from a table, and the least that answers requests too. */
const EMPTY = 'bench-empty';
const CLIENT = 'bench-client';
const REQUEST = 'bench-request';
const BARE = [
  { name: EMPTY, entries: { index: 'tests/bench/lambda/empty.ts' }, files: [] },
  { name: CLIENT, entries: { index: 'tests/bench/lambda/bareClient.ts' }, files: [] },
  { name: REQUEST, entries: { index: 'tests/bench/lambda/bareRequest.ts' }, files: [] },
];
/** These answer requests; jobs are only loaded. */
const HTTP: readonly string[] = ['api', 'site'];
const HEAVIEST = 12;

/** What the functions weigh and how long they take to load, beside a function that only loads the database client. */
export async function measureLambda(): Promise<Figure[]> {
  await ensureWebBuild(process.stdout);
  const sizes = new Map<string, BundleSize>();
  for (const bundle of [...BARE, ...BUNDLES]) sizes.set(bundle.name, bundleSize(await buildBundle(bundle)));
  const starts = coldStarts([...sizes.keys()]);
  return [...weightsOf(sizes), ...partsOf(sizes.get('api')), ...timesOf(starts)];
}

function weightsOf(sizes: ReadonlyMap<string, BundleSize>): Figure[] {
  const client = sizes.get(CLIENT)?.atStart ?? 0;
  return [...sizes].flatMap(([name, { atStart, later, filesAtStart }]) => {
    const zipped = filesAtStart.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
    const own = { name: `${name}: code at the start without the client`, value: (atStart - client) / 1_000 };
    return [
      { name: `${name}: code at the start`, value: atStart / 1_000, unit: 'kB' },
      { name: `${name}: the same, gzip`, value: zipped / 1_000, unit: 'kB' },
      { name: `${name}: code when first needed`, value: later / 1_000, unit: 'kB' },
      ...(name === 'api' ? [{ ...own, unit: 'kB', goal: '≤ 500' }] : []),
    ];
  });
}

function partsOf(size: BundleSize | undefined): Figure[] {
  const heaviest = size?.parts.slice(0, HEAVIEST) ?? [];
  return heaviest.map(([part, bytes]) => ({
    name: `api, of this ${part}`,
    value: bytes / 1_000,
    unit: 'kB',
  }));
}

const coldStart = z.object({ wall: z.number(), cpu: z.number(), first: z.number(), status: z.number() });
type ColdStart = z.infer<typeof coldStart>;

/** In turns, so that a busy moment of the machine meets all of them. */
function coldStarts(names: readonly string[]): Map<string, ColdStart[]> {
  const starts = new Map(names.map((name): [string, ColdStart[]] => [name, []]));
  for (let run = 0; run < RUNS; run += 1)
    for (const [name, measured] of starts) measured.push(startOnce(name));
  return starts;
}

function startOnce(name: string): ColdStart {
  const event = HTTP.includes(name) ? JSON.stringify(EVENTS['function URL']({ path: '/api/health' })) : '';
  const script = join(import.meta.dirname, 'lambda/coldImport.mjs');
  const file = pathToFileURL(join(DIST, name, 'index.mjs')).href;
  const mailing = { MAIL_TRANSPORT: 'ses', MAIL_FROM: 'pegel@beispiel.example' };
  const env = { ...lambdaEnvironment('http://127.0.0.1:1'), ...mailing };
  const said = execFileSync(process.execPath, [script, file, event], { env, encoding: 'utf8' });
  const start = coldStart.parse(JSON.parse(said));
  if (event !== '' && start.status !== 200) throw new Error(`${name} answered ${start.status}.`);
  return start;
}

function timesOf(starts: ReadonlyMap<string, readonly ColdStart[]>): Figure[] {
  const client = starts.get(CLIENT) ?? [];
  const median = (all: readonly ColdStart[], of: keyof ColdStart) =>
    percentile(
      all.map((start) => start[of]),
      0.5,
    );
  const spread = (all: readonly ColdStart[], of: keyof ColdStart) => {
    const values = all.map((start) => start[of]);
    return `${percentile(values, 0.1).toFixed(0)} to ${percentile(values, 0.9).toFixed(0)} in 8 of 10`;
  };
  return [...starts].flatMap(([name, all]) => [
    { name: `${name}: cold import`, value: median(all, 'wall'), unit: 'ms', peer: spread(all, 'wall') },
    { name: `${name}: CPU of it`, value: median(all, 'cpu'), unit: 'ms', peer: spread(all, 'cpu') },
    {
      name: `${name}: CPU of it, of that of the client`,
      value: median(all, 'cpu') / median(client, 'cpu'),
      unit: 'times',
      ...(name === 'api' && { goal: '≤ 1.5' }),
    },
    ...(HTTP.includes(name)
      ? [
          {
            name: `${name}: first /api/health`,
            value: median(all, 'first'),
            unit: 'ms',
            peer: spread(all, 'first'),
          },
        ]
      : []),
  ]);
}
