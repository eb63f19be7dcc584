import {
  compareWithPeers,
  countedIn,
  releaseToCompareWith,
  respondentOf,
  type DimensionId,
  type Figure,
  type PeerReport,
  type ReleaseManifest,
  type Unit,
} from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import type { AcceptedSubmission } from '../store/responseStore.ts';

/** What a unit wants to compare, and with whom. */
export interface PeerWish {
  readonly year: number;
  readonly unit: Unit;
  /** Its own answers: those that count. */
  readonly accepted: AcceptedSubmission;
  /** Id of a group; absent: the most similar one with enough values. */
  readonly group?: string | undefined;
  /** The items of this dimension; absent: index and dimensions. */
  readonly dimension?: DimensionId | undefined;
}

type Needed = Pick<Dependencies, 'releases' | 'responses' | 'questionnaires'>;

/**
 * The comparison with others (Vergleich mit anderen), from a published release and the own answers; answers of others
 * are not read.
 *
 * @returns `undefined` before the first release
 */
export async function peersOf(
  dependencies: Needed,
  { year, unit, accepted, group, dimension }: PeerWish,
): Promise<PeerReport | undefined> {
  const manifest = releaseToCompareWith(await dependencies.releases.manifests(), year);
  if (manifest === undefined) return undefined;
  const isSame = manifest.edition === year;
  const head = isSame ? undefined : await dependencies.responses.get(manifest.edition, unit.key);
  const then = isSame ? accepted : head?.accepted;
  const sentIn = then && {
    submittedAt: then.submittedAt,
    values: valuesOf(dependencies, manifest.edition, unit, then),
  };
  const reader = {
    unit,
    edition: year,
    values: valuesOf(dependencies, year, unit, accepted),
    isCounted: countedIn(manifest, unit, sentIn),
  };
  const figures = await figuresOf(dependencies, manifest, dimension);
  return compareWithPeers({ manifest, figures, reader, group });
}

function valuesOf(dependencies: Needed, year: number, unit: Unit, { row }: AcceptedSubmission) {
  const questionnaire = questionnaireOf(dependencies, { year, questionnaire: row.questionnaire });
  return respondentOf(questionnaire, unit, row, year).values;
}

/** Figures in the order of the release: index and dimensions, or what belongs to one dimension besides its score. */
async function figuresOf(
  { releases }: Needed,
  { releaseId, figures }: ReleaseManifest,
  dimension: DimensionId | undefined,
): Promise<readonly Figure[]> {
  const wanted = figures.filter((figure) =>
    dimension === undefined
      ? figure.kind === 'score'
      : figure.dimension === dimension && figure.kind !== 'score',
  );
  const names = [...new Set(wanted.map(({ part }) => part))];
  const parts = await Promise.all(names.map((name) => releases.part(releaseId, name)));
  const byId = new Map(
    parts.flatMap((part) => part?.figures.map((figure) => [figure.id, figure] as const) ?? []),
  );
  return wanted.flatMap(({ id }) => byId.get(id) ?? []);
}
