import type { PlannedSet, Problem } from '../disclosure/problem.ts';
import type { BuiltFigure } from './buildFigure.ts';
import type { BuiltRelease } from './buildRelease.ts';
import { crossTabulation } from './crossTabulation.ts';
import { STRATUM } from './isTold.ts';
import type { Measure } from './measure.ts';
import { problemOf } from './problemOf.ts';
import { tabulate, type Tabulation } from './tabulation.ts';

/** A figure with the release it stands in. */
export interface FigureInRelease {
  readonly figure: BuiltFigure;
  readonly release: Pick<BuiltRelease, 'dataset' | 'plan' | 'manifest'>;
}

/** One answer as the attacker sees it: in which atom of either release it counts, if at all. */
interface Answer {
  readonly body: string;
  readonly values: readonly number[];
  readonly before?: number;
  readonly after?: number;
}

/**
 * What somebody faces who holds two releases of one edition against each other (zeitliche Differenz).
 *
 * A respondent with the same answer in both is one unknown; one whose answer changed is two, one for each release. All
 * sets of both are published for ever. Of levels there are two problems: „Stufe 3 und höher“ in all sets, and each level
 * in the strata.
 */
export function differenceProblems(before: FigureInRelease, after: FigureInRelease): readonly Problem[] {
  const { tabulation, preset } = after.figure;
  const { measure } = tabulation;
  const answers = answersOf(before, after, measure);
  const { atomOf, size } = atomsOf(answers);
  const bodies = [...new Set(answers.map(({ body }) => body))];
  const columns = (answers[0]?.values ?? []).map((_, column) =>
    Float64Array.from(answers, ({ values }) => values[column] ?? 0),
  );
  const joined = tabulate(
    {
      bodies: Int32Array.from(answers, ({ body }) => bodies.indexOf(body)),
      population: new Float64Array(answers.length),
      responded: new Uint8Array(answers.length).fill(1),
      columnsOf: () => ({ units: Int32Array.from(answers.keys()), columns }),
    },
    { atomOf: Int32Array.from(atomOf), atomSizes: new Int32Array(size) },
    measure,
  );
  const setsOf = (which: 'before' | 'after', { figure }: FigureInRelease): readonly PlannedSet[] =>
    figure.decisions.problem.sets.map((set) => {
      const own = new Set(set.atoms);
      const atoms = answers.flatMap((answer, row) =>
        own.has(answer[which] ?? -1) ? (atomOf[row] ?? []) : [],
      );
      return {
        id: `${which} ${set.id}`,
        atoms: [...new Set(atoms)].toSorted((a, b) => a - b),
        withhold: 'never',
      };
    });
  const sets = [...setsOf('before', before), ...setsOf('after', after)].filter(
    ({ atoms }) => atoms.length > 0,
  );
  const strata = sets.filter(({ id }) => id.includes(` ${STRATUM}`));
  const parameters = after.release.manifest.rules.presets[preset];
  const problem = (of: Tabulation, some: readonly PlannedSet[]) => problemOf(of, some, parameters);
  const crossed = crossTabulation(joined);
  if (crossed === undefined) return [problem(joined, strata)];
  return measure.kind === 'level'
    ? [problem(crossed, sets), problem(joined, strata)]
    : [problem(joined, sets)];
}

function answersOf(before: FigureInRelease, after: FigureInRelease, measure: Measure): readonly Answer[] {
  const earlier = rowsOf(before, measure);
  const later = rowsOf(after, measure);
  return [...new Set([...earlier.keys(), ...later.keys()])].toSorted().flatMap((key): Answer[] => {
    const [old, now] = [earlier.get(key), later.get(key)];
    if (old && now && old.values.join() === now.values.join())
      return [{ body: now.body, values: now.values, before: old.atom, after: now.atom }];
    return [
      ...(old ? [{ body: old.body, values: old.values, before: old.atom }] : []),
      ...(now ? [{ body: now.body, values: now.values, after: now.atom }] : []),
    ];
  });
}

interface AnswerRow {
  readonly atom: number;
  readonly body: string;
  readonly values: readonly number[];
}

/** The answers to one measure by key of the unit. */
function rowsOf(
  { release: { dataset, plan } }: FigureInRelease,
  measure: Measure,
): ReadonlyMap<string, AnswerRow> {
  const { units, columns } = dataset.columnsOf(measure);
  const rows = new Map<string, AnswerRow>();
  units.forEach((unit, row) => {
    rows.set(dataset.units[unit]?.key ?? '', {
      atom: plan.atomOf[unit] ?? 0,
      body: dataset.bodyKeys[dataset.bodies[unit] ?? -1] ?? '',
      values: columns.map((column) => column[row] ?? 0),
    });
  });
  return rows;
}

/** Atoms of both releases together: answers that count in the same atoms of both. */
function atomsOf(answers: readonly Answer[]): { readonly atomOf: readonly number[]; readonly size: number } {
  const signatures = new Map<string, number>();
  const atomOf = answers.map(({ before, after }) => {
    const signature = `${String(before)}|${String(after)}`;
    const atom = signatures.get(signature) ?? signatures.size;
    signatures.set(signature, atom);
    return atom;
  });
  return { atomOf, size: signatures.size };
}
