import { expect, it } from 'vitest';
import { releaseId } from '../release/figure.ts';
import { MANIFEST } from './peerRelease.arbitrary.ts';
import { releaseToCompareWith } from './releaseToCompareWith.ts';

const releases = ['2025.1', '2026.1', '2026.10', '2026.2'].map((id) => {
  const [edition, number] = id.split('.').map(Number);
  return { ...MANIFEST, releaseId: releaseId.parse(id), edition: edition!, number: number! };
});
const idFor = (edition: number) => releaseToCompareWith(releases, edition)?.releaseId;

it('own answers are compared with the latest release of their edition, else of the last one before', () => {
  expect(idFor(2026)).toBe('2026.10');
  expect(idFor(2027)).toBe('2026.10');
  expect(idFor(2025)).toBe('2025.1');
  expect(idFor(2024)).toBeUndefined();
});
