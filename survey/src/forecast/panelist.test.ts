import { describe, expect, it } from 'vitest';
import { pairsOf, panelistOf } from './panelist.ts';

const panel = (count: number, ...editions: number[]) =>
  Array.from({ length: count }, (_, i) =>
    panelistOf(
      {
        key: `${editions.join()}-${i}`,
        stratum: '16-5000-9999',
        population: 8_000,
        history: editions.map((edition) => ({ edition, total: 40, connected: edition - 2_000 })),
      },
      2026,
    ),
  );

describe('pairsOf', () => {
  it('pairs editions after each other, oldest first, with the units of both', () => {
    expect(pairsOf([...panel(6, 2024, 2025, 2026), ...panel(3, 2025, 2026)], 2026)).toEqual([
      { earlier: 2024, later: 2025, units: 6 },
      { earlier: 2025, later: 2026, units: 9 },
    ]);
  });

  it('bridges a year without an edition', () => {
    expect(pairsOf(panel(5, 2023, 2026), 2026)).toEqual([{ earlier: 2023, later: 2026, units: 5 }]);
  });

  it('ends the series where fewer than five units answered in both editions', () => {
    const units = [...panel(9, 2023, 2024), ...panel(4, 2024, 2025), ...panel(5, 2025, 2026)];
    expect(pairsOf(units, 2026)).toEqual([{ earlier: 2025, later: 2026, units: 5 }]);
    expect(pairsOf(panel(4, 2025, 2026), 2026)).toEqual([]);
  });

  it('finds none when nobody answered in the present edition', () => {
    expect(pairsOf(panel(9, 2024, 2025), 2026)).toEqual([]);
    expect(pairsOf([], 2026)).toEqual([]);
  });
});

describe('panelistOf', () => {
  it('knows nothing of later editions', () => {
    const [unit] = panel(1, 2025, 2026, 2027);
    expect([...unit!.known.keys()]).toEqual([2025, 2026]);
    expect(unit!.state).toMatchObject({ connected: 26, rest: 14 });
  });

  it('judges no plan that is not there', () => {
    expect(panel(1, 2025, 2026)[0]!.judged).toBeUndefined();
  });
});
