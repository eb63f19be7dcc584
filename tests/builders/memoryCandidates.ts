import { createHash } from 'node:crypto';
import type { Candidate, Stores } from '#functions';
import type { NewMap } from './memoryOutboxAndReleases.ts';

/** The candidates in memory. */
export function memoryCandidates(newMap: NewMap): Stores['candidates'] {
  const candidates = newMap<string, Candidate>();
  const files = newMap<string, string>();
  const keyOf = (edition: number, number: number) => `${edition}.${number}`;
  const isSeen = ({ edition, number, id }: Candidate, rev: number) => {
    const stored = candidates.get(keyOf(edition, number));
    return stored?.id === id && stored.rev === rev;
  };
  return {
    async add(candidate) {
      const key = keyOf(candidate.edition, candidate.number);
      if (candidates.has(key)) return 'exists';
      candidates.set(key, candidate);
      return 'added';
    },
    get: async (edition, number) => candidates.get(keyOf(edition, number)),
    all: async () =>
      [...candidates.values()].toSorted((a, b) => b.edition - a.edition || b.number - a.number),
    async replace(candidate, seen) {
      if (candidate.rev !== seen + 1) throw new RangeError('Revisions follow on each other.');
      if (!isSeen(candidate, seen)) return 'changedMeanwhile';
      candidates.set(keyOf(candidate.edition, candidate.number), candidate);
      return 'saved';
    },
    async remove(candidate) {
      if (!isSeen(candidate, candidate.rev)) return 'changedMeanwhile';
      candidates.delete(keyOf(candidate.edition, candidate.number));
      return 'removed';
    },
    async putFile(candidate, file, text) {
      const sha256 = createHash('sha256').update(text).digest('hex');
      files.set(`${candidate} ${file} ${sha256}`, text);
      return { sha256, chunks: 1 };
    },
    async getFile(candidate, file, { sha256 }) {
      const text = files.get(`${candidate} ${file} ${sha256}`);
      if (text === undefined) throw new Error('There is no such file.');
      return text;
    },
    async removeFiles(candidate) {
      for (const key of files.keys()) if (key.startsWith(`${candidate} `)) files.delete(key);
    },
  };
}
