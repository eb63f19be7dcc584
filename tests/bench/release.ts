import * as z from 'zod';
import { createHighsSolver } from '#functions';
import { assess, auditFigure, buildRelease, unpackRow, type LinearSolver, type ReleaseInput } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { inventedField, inventedInput, respondentsOf } from '../builders/inventedField.ts';
import { startChild } from './child.ts';
import { cpuMillisecondsOf, type Figure } from './figures.ts';
import { measureGroupBy } from './groupBy.ts';
import { measureForecasts } from './forecasts.ts';

const SIZES = [10_000, 30_000, 100_000];
const GOALS = new Map([[100_000, '≤ 20']]);
const sizeName = new Intl.NumberFormat('en');

/** Releases without linear programs, with and without the attacker by algebra; groups; what else belongs to a release. */
export async function measureRelease(): Promise<Figure[]> {
  const field = inventedField();
  const input = inventedInput(field, respondentsOf(field));
  const solve = await createHighsSolver();
  const answers = field.rows.map(({ unit, row }) => ({
    who: { unitType: unit.type, mode: 'full' } as const,
    answers: unpackRow(QUESTIONNAIRE_2026, row),
  }));
  const bare = cpuMillisecondsOf(() =>
    answers.map((one) => assess(QUESTIONNAIRE_2026, one.who, one.answers)),
  );
  const peer = `assess of the same rows ${bare.toFixed(0)}`;
  return [
    {
      name: 'release of 987 units, 81 measures, all groups, CPU',
      value: cpuMillisecondsOf(() => buildRelease(input), 2),
      unit: 'ms',
      goal: '≤ 300',
      peer,
    },
    {
      name: 'the same with linear programs, CPU',
      value: cpuMillisecondsOf(() => buildRelease(input, solve), 1),
      unit: 'ms',
      peer,
    },
    {
      name: 'release and audit with linear programs, CPU',
      value: cpuMillisecondsOf(() => audit(input, solve), 1),
      unit: 'ms',
      goal: '≤ 10 min on 2 cores',
    },
    ...(await largeReleases()),
    ...measureGroupBy(),
    ...measureForecasts(field),
  ];
}

/** The whole way to a release that may be published. */
function audit(input: ReleaseInput, solve: LinearSolver): void {
  const built = buildRelease(input, solve);
  for (const figure of built.figures) auditFigure(figure, built, [], solve);
}

const took = z.object({ cpu: z.number(), peak: z.number() });

async function largeReleases(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const child = await startChild('largeRelease.ts', [String(size)], took);
    const { cpu, peak } = child.ready;
    await child.stop();
    const name = `release of ${sizeName.format(size)} units`;
    figures.push(
      { name: `${name}, CPU`, value: cpu / 1_000, unit: 's', goal: GOALS.get(size) ?? '' },
      { name: `${name}, peak memory of the process`, value: peak, unit: 'MB', goal: 'linear' },
    );
  }
  return figures;
}
