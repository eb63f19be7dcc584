import { attack } from '../disclosure/attack.ts';
import type { Attack } from '../disclosure/conflict.ts';
import type { LinearSolver } from '../disclosure/problem.ts';
import { buildFigure, NO_PARTS, type BuiltFigure, type FigureTask, type Parts } from './buildFigure.ts';
import { extraParts } from './extraParts.ts';
import { datasetOf, type Dataset } from './dataset.ts';
import { publicationPlan, type Plan } from './publicationPlan.ts';
import { releaseId } from './figure.ts';
import { isTold } from './isTold.ts';
import { INDEX } from './measure.ts';
import { participationOf } from './participationOf.ts';
import type { FigurePart, Manifest, ReleasePart } from './release.ts';
import type { ReleaseInput } from './releaseInput.ts';

/** A release before it is sealed with hashes, and what only those see who make it. */
export interface BuiltRelease {
  readonly manifest: Omit<Manifest, 'parts'>;
  readonly parts: readonly ReleasePart[];
  /** Confidential: what was decided on every measure, for the audit. */
  readonly figures: readonly BuiltFigure[];
  readonly plan: Plan;
  readonly dataset: Dataset;
}

/**
 * Builds a release (Veröffentlichungsstand) from the accepted responses of a closed edition.
 *
 * The index is a known weighted mean of the dimensions: beside the other seven it would betray a withheld one. So it
 * is protected as strictly as its strictest part and silent wherever a part is not published, be it withheld or put together.
 * Its strata are made of whole strata of every part, so beside the parts it tells of nobody else.
 *
 * The same units and respondents in any order give the same release, byte by byte in `canonicalJson`.
 *
 * @param solve solves the linear programs of the attacker; without it only what algebra finds is withheld, and an audit
 *   may still find something
 * @throws on input no correct caller gives: see `datasetOf`
 */
export function buildRelease(input: ReleaseInput, solve?: LinearSolver): BuiltRelease {
  const { measures } = input;
  if (new Set(measures.map(({ id }) => id)).size < measures.length)
    throw new Error('A measure is given twice.');
  const dataset = datasetOf(input);
  const plan = publicationPlan(dataset.units);
  const thorough: Attack | undefined = solve && ((problem, published) => attack(problem, published, solve));
  const task: FigureTask = { input, dataset, plan, attack, thorough };
  const simple = measures.filter(({ id }) => id !== INDEX).map((measure) => buildFigure(task, measure));
  const parts = partsOf(simple);
  const index = measures.filter(({ id }) => id === INDEX).map((measure) => buildFigure(task, measure, parts));
  const figures = measures.flatMap(({ id }) =>
    [...index, ...simple].filter(({ figure }) => figure.id === id),
  );
  return {
    manifest: manifestOf(task, figures),
    parts: [...figureParts(figures), ...extraParts(task, input, figures)],
    figures,
    plan,
    dataset,
  };
}

/** The dimension scores the index is made of. */
export function partsOf(figures: readonly BuiltFigure[]): Parts {
  const scores = figures.filter(({ figure }) => figure.kind === 'score');
  if (scores.length === 0) return NO_PARTS;
  return {
    presets: scores.map(({ preset }) => preset),
    areTold: (atoms) => scores.every(({ decisions }) => isTold(decisions.problem, atoms)),
  };
}

const partOf = ({ figure }: BuiltFigure): string => figure.dimension ?? figure.id;

function figureParts(figures: readonly BuiltFigure[]): readonly FigurePart[] {
  return [...Map.groupBy(figures, partOf)].map(([id, own]) => ({
    id,
    figures: own.map(({ figure }) => figure),
  }));
}

function manifestOf(
  { input, plan, dataset }: FigureTask,
  figures: readonly BuiltFigure[],
): BuiltRelease['manifest'] {
  const {
    edition,
    number,
    publishedAt,
    questionnaireVersion,
    rules,
    synthetic,
    source,
    areaStatus,
    correction,
  } = input;
  const groups = [plan.total, ...plan.families.flatMap((family) => family.groups)];
  return {
    format: 2,
    releaseId: releaseId.parse(`${edition}.${number}`),
    edition,
    number,
    publishedAt,
    questionnaireVersion,
    rules,
    synthetic,
    source,
    areaStatus,
    ...(correction === undefined ? {} : { correction }),
    groups: groups.map(({ atoms: _, N: __, ...group }) => group),
    participation: participationOf(plan, dataset),
    figures: figures.map((built) => {
      const { id, title, kind, dimension } = built.figure;
      return { id, title, kind, ...(dimension === undefined ? {} : { dimension }), part: partOf(built) };
    }),
    unpublished: [...input.unpublished],
  };
}
