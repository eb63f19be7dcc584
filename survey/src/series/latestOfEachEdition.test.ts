import { expect, it } from 'vitest';
import { releaseId } from '../release/figure.ts';
import { latestOfEachEdition } from './latestOfEachEdition.ts';

const release = (edition: number, number: number) => ({
  ...{ edition, number, releaseId: releaseId.parse(`${edition}.${number}`) },
});
const ALL = [release(2025, 2), release(2025, 1), release(2024, 10), release(2024, 9), release(2023, 1)];
const idsOf = (last?: (typeof ALL)[number]) => latestOfEachEdition(ALL, last).map((one) => one.releaseId);

it('a series is made of the latest release of each edition', () => {
  expect(idsOf()).toEqual(['2023.1', '2024.10', '2025.2']);
});

it('it ends with the release that is looked at, whatever corrected it later', () => {
  expect(idsOf(release(2025, 1))).toEqual(['2023.1', '2024.10', '2025.1']);
  expect(idsOf(release(2024, 9))).toEqual(['2023.1', '2024.9']);
});
