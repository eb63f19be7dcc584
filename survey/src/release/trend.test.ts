import { describe, expect, it } from 'vitest';
import { buildRelease } from './buildRelease.ts';
import { exampleInput } from './exampleInput.arbitrary.ts';
import { figureId } from './figure.ts';
import type { ReleaseInput } from './releaseInput.ts';
import { trendOf } from './trend.ts';

const eakte = figureId.parse('eakte');
const release = (changes: Partial<ReleaseInput>) => buildRelease(exampleInput(changes)).release;
const shifted = (by: number) =>
  exampleInput().respondents.map((one) => ({
    ...one,
    scores: { eakte: ((one.scores['eakte'] ?? 0) * 3) / 4 + by },
  }));

const seriesOf = (releases: Parameters<typeof trendOf>[0], group: string) =>
  trendOf(releases, eakte)
    .find((trend) => trend.group.id === group)!
    .points.map((point) => [point.releaseId, point.kind === 'value' ? point.cell.n : 'gap']);

describe('trendOf', () => {
  it('follows a figure over the editions, in their order', () => {
    const releases = [release({ edition: 2026 }), release({ edition: 2024 }), release({ edition: 2025 })];
    expect(seriesOf(releases, '14')).toEqual([
      ['2024.1', 30],
      ['2025.1', 30],
      ['2026.1', 30],
    ]);
  });

  it('leaves a gap where a group is withheld or the figure did not exist', () => {
    const noSaxony = exampleInput().respondents.filter(({ key }) => !key.startsWith('14'));
    const releases = [
      release({ edition: 2024, respondents: noSaxony }),
      release({ edition: 2025, measures: [] }),
      release({ edition: 2026 }),
    ];
    expect(seriesOf(releases, '14').map(([, value]) => value)).toEqual(['gap', 'gap', 30]);
    expect(seriesOf(releases, '12').map(([, value]) => value)).toEqual([30, 'gap', 30]);
  });

  it('takes the latest release of an edition', () => {
    const releases = [
      release({ number: 2, respondents: shifted(5) }),
      release({ number: 10 }),
      release({ number: 1 }),
    ];
    expect(seriesOf(releases, 'gesamt')).toEqual([['2026.10', 150]]);
    expect(trendOf([], eakte)).toEqual([]);
  });
});
