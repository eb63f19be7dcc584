import { describe, expect, it } from 'vitest';
import { forecastStrata } from './forecastStrata.ts';
import { panelistOf } from './panelist.ts';

const stratum = (id: string, size: number, respondents: number, population = 8_000) =>
  Array.from({ length: size }, (_, i) =>
    panelistOf(
      {
        key: `${id}-${i}`,
        stratum: id,
        population,
        history: i < respondents ? [{ edition: 2026, total: 40, connected: 24 }] : [],
      },
      2026,
    ),
  );
const idsOf = (...strata: ReturnType<typeof stratum>[]) =>
  forecastStrata(strata.flat(), 3)
    ?.map(({ units }) => [...new Set(units.map((unit) => unit.stratum))].toSorted().join(' + '))
    .toSorted();

describe('forecastStrata', () => {
  it('lets a complete stratum stand alone, however small', () => {
    expect(idsOf(stratum('16-kreisfrei', 2, 2), stratum('16-ab-25000', 9, 3))).toEqual([
      '16-ab-25000',
      '16-kreisfrei',
    ]);
  });

  it('collapses within the state as the other figures do', () => {
    expect(idsOf(stratum('16-kreisfrei', 3, 2), stratum('16-ab-25000', 9, 3))).toEqual([
      '16-ab-25000 + 16-kreisfrei',
    ]);
  });

  it('joins what is too small in its state to what is too small in others', () => {
    const small = [stratum('13-landkreis', 6, 1), stratum('14-landkreis', 10, 0)];
    expect(idsOf(...small, stratum('16-landkreis', 17, 9))).toEqual([
      '13-landkreis + 14-landkreis + 16-landkreis',
    ]);
    expect(
      idsOf(stratum('13-landkreis', 6, 1), stratum('14-landkreis', 10, 2), stratum('16-landkreis', 17, 9)),
    ).toEqual(['13-landkreis + 14-landkreis', '16-landkreis']);
  });

  it('never joins Landkreise and municipalities, and gives up where one kind is nearly silent', () => {
    expect(idsOf(stratum('16-landkreis', 17, 1), stratum('16-ab-25000', 9, 9))).toBeUndefined();
    expect(idsOf(stratum('16-landkreis', 17, 2), stratum('16-ab-25000', 9, 9))).toHaveLength(2);
  });

  it('lets a complete stratum stand for silent units that have nobody else', () => {
    expect(idsOf(stratum('16-kreisfrei', 2, 0), stratum('16-ab-25000', 9, 9))).toEqual([
      '16-ab-25000 + 16-kreisfrei',
    ]);
  });

  it('weighs by inhabitants', () => {
    const units = [...stratum('16-ab-25000', 3, 3, 30_000), ...stratum('16-kreisfrei', 1, 0, 110_000)];
    const [found] = forecastStrata(units, 3)!;
    expect(found).toMatchObject({ respondents: 3, band: 'ab-25000', restRate: 48 / 90_000 });
    expect(found!.weight).toBeCloseTo(200 / 90, 12);
  });
});
