import { releaseId, type ReleaseId } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { candidateFailure, candidateState } from '../store/candidateRow.ts';
import type { Candidate } from '../store/candidateStore.ts';
import { personNames } from './personNames.ts';

const person = z.strictObject({ at: z.string(), by: z.string() });

/** A candidate or what is kept of how a release was made, without its figures. */
export const candidateView = z.strictObject({
  id: releaseId,
  /** Id of the command that created it; decisions name it, so that nobody decides about another one. */
  candidate: z.string(),
  state: candidateState,
  created: person,
  /** The reader created it, so somebody else has to publish it. */
  isOwn: z.boolean(),
  correction: z.string().exactOptional(),
  progress: z.strictObject({ done: z.int(), all: z.int() }),
  failure: candidateFailure.exactOptional(),
  published: person.exactOptional(),
});
export type CandidateView = z.infer<typeof candidateView>;

function idOfCandidate({ edition, number }: Pick<Candidate, 'edition' | 'number'>): ReleaseId {
  return releaseId.parse(`${edition}.${number}`);
}

/** Shows candidates to somebody; names are looked up once. */
export function viewCandidates(
  dependencies: Pick<Dependencies, 'accounts'>,
  reader: string,
): (candidate: Candidate) => Promise<CandidateView> {
  const nameOf = personNames(dependencies, reader);
  return async (candidate) => {
    const { id, state, createdAt, createdBy, correction, progress, failure, publication } = candidate;
    return {
      id: idOfCandidate(candidate),
      candidate: id,
      state,
      created: { at: createdAt, by: await nameOf(createdBy) },
      isOwn: createdBy === reader,
      ...(correction === undefined ? {} : { correction }),
      progress,
      ...(failure === undefined ? {} : { failure }),
      ...(publication && { published: { at: publication.at, by: await nameOf(publication.by) } }),
    };
  };
}
