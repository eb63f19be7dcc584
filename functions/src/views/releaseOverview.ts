import { edition, releaseId } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { nextNumber } from '../release/releasesOfEdition.ts';
import { candidateView, viewCandidates } from './candidateView.ts';

const releasable = z.strictObject({
  year: edition.shape.year,
  state: edition.shape.state,
  /** What a release prepared now would be called. */
  next: releaseId,
  /** The candidate of that number, if there is one. */
  candidate: candidateView.exactOptional(),
  /** What is public, the latest first, with what is kept of how it was made. */
  releases: z.array(
    z.strictObject({
      id: releaseId,
      figures: z.int(),
      correction: z.string().exactOptional(),
      made: candidateView.exactOptional(),
    }),
  ),
});

/** Editions that can be released, with what there is of them; the latest first. */
export const releaseOverview = z.strictObject({ editions: z.array(releasable) });
export type ReleaseOverview = z.infer<typeof releaseOverview>;

type Needs = Pick<Dependencies, 'editions' | 'releases' | 'candidates' | 'accounts'>;

export async function viewReleases(needs: Needs, reader: string): Promise<ReleaseOverview> {
  const [editions, manifests, candidates] = await Promise.all([
    needs.editions.all(),
    needs.releases.manifests(),
    needs.candidates.all(),
  ]);
  const view = viewCandidates(needs, reader);
  const views = new Map(
    (await Promise.all(candidates.map(view))).map((one) => [String(one.id), one] as const),
  );
  return {
    editions: editions
      .filter(({ state }) => state === 'closed' || state === 'released')
      .map(({ year, state }) => {
        const own = manifests.filter((one) => one.edition === year);
        const next = releaseId.parse(`${year}.${nextNumber(own)}`);
        const candidate = views.get(next);
        const releases = own.map(({ releaseId: id, figures, correction }) => {
          const made = views.get(id);
          return {
            id,
            figures: figures.length,
            ...(correction === undefined ? {} : { correction }),
            ...(made && { made }),
          };
        });
        return { year, state, next, ...(candidate && { candidate }), releases };
      }),
  };
}
