import * as z from 'zod';
import { filesOf } from '#functions';
import { largeContent } from '../builders/releaseContent.ts';
import { examplePublication } from '../builders/examplePublication.ts';
import { startChild } from './child.ts';
import type { Figure } from './figures.ts';

/** A release of the real size: figures and groups. */
const FIGURES = 90;
const GROUPS = 160;
const SIZES = [
  { rows: 2_500, goal: '≤ 0.05', peer: 'LimeSurvey 0.42' },
  { rows: 25_000, goal: '≤ 0.3', peer: 'LimeSurvey 10.5' },
  { rows: 250_000, goal: '≤ 3', peer: 'LimeSurvey 760' },
];

/** With little room the collector runs often: what the process grows by is what it needs. */
const SMALL_HEAP = ['--max-old-space-size=40', '--max-semi-space-size=1'];

const measured = z.object({ seconds: z.number(), bareSeconds: z.number(), growth: z.number() });

/** All files of a release at once, and responses as CSV in a process of their own. */
export async function measureFiles(): Promise<Figure[]> {
  const content = largeContent(FIGURES, GROUPS);
  await filesOf(largeContent(5, 5), examplePublication);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const files = await filesOf(content, examplePublication);
  const { user, system } = process.cpuUsage(cpu);
  const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  const name = `all files of a release (${String(FIGURES)} figures × ${String(GROUPS)} groups)`;
  return [
    { name, value: (performance.now() - start) / 1_000, unit: 's', goal: '≤ 10' },
    { name: `${name}, CPU`, value: (user + system) / 1_000_000, unit: 's' },
    { name: `${name}, size`, value: bytes / 1_000_000, unit: 'MB' },
    ...(await measureResponses()),
  ];
}

async function measureResponses(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { rows, goal, peer } of SIZES) {
    const child = await startChild('responses.ts', [String(rows)], measured, SMALL_HEAP);
    const { seconds, bareSeconds, growth } = child.ready;
    const name = `CSV of ${rows.toLocaleString('en')} responses × 80 items`;
    figures.push(
      { name, value: seconds, unit: 's', goal, peer },
      { name: `${name}: times a bare pass over the same cells`, value: seconds / bareSeconds, unit: '×' },
      { name: `${name}, peak memory beyond the start`, value: growth, unit: 'MB', goal: 'flat' },
    );
    await child.stop();
  }
  return figures;
}
