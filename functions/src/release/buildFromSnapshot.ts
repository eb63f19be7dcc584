import {
  buildRelease,
  canonicalJson,
  type BuiltRelease,
  type LinearSolver,
  type ReleaseManifest,
} from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { releaseInputOf, type ReleaseSource } from './releaseInputOf.ts';
import { sealRelease } from './sealRelease.ts';
import type { Snapshot } from './snapshot.ts';
import { withEarlier, type EditionRows } from './withEarlier.ts';

type Needs = Pick<Dependencies, 'registry' | 'questionnaires'> & { readonly solve: LinearSolver };

/** The snapshot of a release with those of the editions before it. */
export interface Snapshots {
  readonly own: Snapshot;
  readonly earlier: readonly Snapshot[];
}

/** What a release says of itself besides what it is made from. */
export interface ReleaseFrame extends Pick<
  ReleaseSource,
  'number' | 'publishedAt' | 'rules' | 'synthetic' | 'correction'
> {
  /** Figures to publish; absent: all there are. */
  readonly figures?: readonly string[];
}

/** Builds a release from its snapshot: the same snapshot and frame, the same bytes. */
export function buildFromSnapshot(
  needs: Needs,
  { own, earlier }: Snapshots,
  { figures, ...frame }: ReleaseFrame,
): BuiltRelease {
  const { registry, solve } = needs;
  const now = rowsOf(needs, own);
  const input = releaseInputOf({ ...frame, ...now, registry });
  const measures = input.measures.filter(({ id }) => figures?.includes(id) ?? true);
  const before = earlier.map((one) => rowsOf(needs, one));
  return buildRelease(withEarlier({ ...input, measures }, registry, now, before), solve);
}

function rowsOf(needs: Needs, { edition, questionnaire: version, rows }: Snapshot): EditionRows {
  return { edition, questionnaire: questionnaireOf(needs, { year: edition, questionnaire: version }), rows };
}

/**
 * Makes a published release again from its snapshot.
 *
 * @returns `undefined` when that does not give the bytes that were published
 */
export function rebuild(
  needs: Needs,
  manifest: ReleaseManifest,
  snapshots: Snapshots,
): BuiltRelease | undefined {
  const built = buildFromSnapshot(needs, snapshots, {
    ...manifest,
    figures: manifest.figures.map(({ id }) => id),
  });
  const again = sealRelease(built).manifest;
  return canonicalJson(again) === canonicalJson(manifest) ? built : undefined;
}
