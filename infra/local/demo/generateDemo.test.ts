import { assess, itemIndex, readResponse, stratumBandOf, type Unit } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { describe, expect, it } from 'vitest';
import { generateDemo, type DemoSubmission } from './generateDemo.ts';
import { ASSOCIATION, CITY, demoRegistry, DISTRICT, INVENTED_UNITS, SMALL_TOWN } from './inventedUnits.ts';
import { averageSizeOffset, latentOf } from './latent.ts';
import { DEMO_YEARS, MEANS } from './modelData.ts';
import { targetRate } from './participation.ts';

const registry = demoRegistry();
const demo = generateDemo(registry, QUESTIONNAIRE_2026, 'test');
const universe = registry.units.filter(({ inUniverse }) => inUniverse);
const invented = INVENTED_UNITS.map(({ key }) => key);
const isReal = ({ unit }: DemoSubmission) => !invented.includes(unit);
const unitOf = ({ unit }: Pick<DemoSubmission, 'unit'>): Unit => registry.find(unit)!;
const respondentOf = (response: Pick<DemoSubmission, 'unit' | 'mode'>) => ({
  unitType: unitOf(response).type,
  mode: response.mode,
});
const sentIn = (year: number) => demo.submissions.filter((sent) => sent.edition === year && isReal(sent));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const indexOf = (sent: DemoSubmission) => assess(QUESTIONNAIRE_2026, respondentOf(sent), sent.answers).index;
const meanIndex = (year: number) => mean(sentIn(year).flatMap((sent) => indexOf(sent) ?? []));

it('gives equal data for an equal seed and other data for another', () => {
  expect(generateDemo(registry, QUESTIONNAIRE_2026, 'test')).toEqual(demo);
  expect(generateDemo(registry, QUESTIONNAIRE_2026, 'other')).not.toEqual(demo);
});

describe('the answers', () => {
  it('are all valid', () => {
    for (const sent of demo.submissions) {
      const scope = { questionnaire: QUESTIONNAIRE_2026, respondent: respondentOf(sent) };
      expect(readResponse(scope, sent.answers), sent.unit).toMatchObject({ kind: 'valid' });
    }
  });

  it('leave out what the filter does not ask', () => {
    const { items } = itemIndex(QUESTIONNAIRE_2026);
    const filtered = [...items.values()].filter(({ askedIf }) => askedIf?.operator === '>=');
    expect(filtered.length).toBeGreaterThan(5);
    for (const { answers } of demo.submissions) {
      for (const { id, askedIf } of filtered) {
        const parent = answers[askedIf!.item];
        const isAsked = parent?.kind === 'answered' && Number(parent.value) >= Number(askedIf!.value);
        if (!isAsked) expect(answers[id]).toBeUndefined();
      }
    }
  });

  it('hold nothing beyond the Kurzbogen in the short form, which only small administrations use', () => {
    const short = demo.submissions.filter(({ mode }) => mode === 'short');
    expect(short.length).toBeGreaterThan(50);
    const { items } = itemIndex(QUESTIONNAIRE_2026);
    for (const sent of short) {
      expect(unitOf(sent).population).toBeLessThan(5_000);
      expect(Object.keys(sent.answers).every((id) => items.get(id)!.shortForm)).toBe(true);
    }
  });

  it('lack about as many values as real ones do', () => {
    const share = (item: string, kinds: readonly string[]) => {
      const given = demo.submissions.flatMap(({ answers }) => answers[item] ?? []);
      return given.filter(({ kind }) => kinds.includes(kind)).length / given.length;
    };
    expect(share('eakte.k.budget-geplant', ['unknown', 'skipped'])).toBeCloseTo(0.3, 1);
    expect(share('eakte.k.personentage-rest', ['unknown', 'skipped'])).toBeCloseTo(0.4, 1);
    expect(share('eakte.k.ap-gesamt', ['unknown', 'skipped'])).toBeCloseTo(0.12, 1);
    expect(share('eakte.konzept.rollout', ['unknown', 'skipped'])).toBeLessThan(0.04);
    expect(share('eakte.plattform.dms', ['notApplicable'])).toBeLessThan(0.04);
    expect(share('eakte.plattform.dms', ['notApplicable'])).toBeGreaterThan(0);
  });
});

describe('taking part', () => {
  const rate = (year: number, units: readonly Unit[]) =>
    sentIn(year).filter(({ unit }) => units.some(({ key }) => key === unit)).length / units.length;
  const band = (name: string) => universe.filter((unit) => stratumBandOf(unit) === name);

  it.each(DEMO_YEARS.slice(0, -1))('meets the target rate of %i', (year) => {
    expect(Math.abs(rate(year, universe) - targetRate(year))).toBeLessThan(0.04);
  });

  it('has reached about 60 % of the target in the open edition', () => {
    expect(rate(2026, universe) / targetRate(2026)).toBeGreaterThan(0.5);
    expect(rate(2026, universe) / targetRate(2026)).toBeLessThan(0.7);
  });

  it('is more usual in Landkreise and less in small administrations', () => {
    expect(rate(2025, band('landkreis'))).toBeGreaterThan(1.3 * rate(2025, universe));
    expect(rate(2025, band('unter-5000'))).toBeLessThan(0.85 * rate(2025, universe));
  });

  it('is a panel: about 78 % of those of one year come again', () => {
    const again = DEMO_YEARS.slice(1, -1).map((year) => {
      const before = new Set(sentIn(year - 1).map(({ unit }) => unit));
      return sentIn(year).filter(({ unit }) => before.has(unit)).length / before.size;
    });
    expect(mean(again)).toBeGreaterThan(0.72);
    expect(mean(again)).toBeLessThan(0.84);
  });
});

describe('maturity', () => {
  it('has the means of the table over all units, for every dimension and year', () => {
    const average = averageSizeOffset(universe);
    const latent = universe.map((unit) => latentOf(unit, average, 'test').theta);
    for (const { id } of QUESTIONNAIRE_2026.dimensions) {
      for (const [index, expected] of MEANS[id].entries()) {
        expect(Math.abs(mean(latent.map((theta) => theta[id][index]!)) - expected)).toBeLessThan(2);
      }
    }
  });

  it('shows in the index of the respondents, who are somewhat ahead of the others', () => {
    for (const [index, year] of DEMO_YEARS.entries()) {
      const expected = QUESTIONNAIRE_2026.dimensions.reduce(
        (sum, { id, indexWeight }) => sum + (MEANS[id][index]! * indexWeight) / 100,
        0,
      );
      expect(meanIndex(year) - expected, String(year)).toBeGreaterThan(-1);
      expect(meanIndex(year) - expected, String(year)).toBeLessThan(8);
    }
  });

  it('grows from year to year', () => {
    const means = DEMO_YEARS.map(meanIndex);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
  });

  it('puts a digitalisation concept in place about as often as surveys found', () => {
    const inPlace = (year: number) => {
      const levels = sentIn(year).flatMap(({ answers }) => {
        const answer = answers['strategie.konzept.stand'];
        return answer?.kind === 'answered' ? [Number(answer.value)] : [];
      });
      return levels.filter((level) => level >= 3).length / levels.length;
    };
    // 7 % and 20 % of all municipalities; those who answer are ahead of them.
    expect(inPlace(2019)).toBeGreaterThan(0.03);
    expect(inPlace(2019)).toBeLessThan(0.16);
    expect(inPlace(2024)).toBeGreaterThan(0.14);
    expect(inPlace(2024)).toBeLessThan(0.32);
  });
});

describe('the invented units', () => {
  const editionsOf = (key: string) =>
    demo.submissions.filter(({ unit }) => unit === key).map(({ edition }) => edition);
  const sectionsOf = (key: string) => demo.sections.filter(({ unit }) => unit === key);

  it('lie outside the universe, in districts no register knows', () => {
    for (const key of invented) {
      expect(registry.find(key)?.inUniverse).toBe(false);
      expect(key).toMatch(/^\d{2}9/);
    }
    expect(universe.some(({ key }) => /^\d{2}9/.test(key))).toBe(false);
  });

  it('share their names with no real administration or Gemeinde', () => {
    const real = new Set(
      universe.flatMap(({ name, municipalities }) => [name, ...municipalities.map((m) => m.name)]),
    );
    const made = invented.flatMap((key) => {
      const { name, municipalities } = registry.find(key)!;
      return [name, ...municipalities.map((municipality) => municipality.name)];
    });
    expect(made.filter((name) => real.has(name))).toEqual([]);
  });

  it('show four stages of the work', () => {
    for (const key of invented) expect(editionsOf(key).slice(0, 3)).toEqual([2023, 2024, 2025]);
    expect(editionsOf(CITY)).toContain(2026);
    for (const key of [SMALL_TOWN, ASSOCIATION, DISTRICT]) expect(editionsOf(key)).not.toContain(2026);
    expect(sectionsOf(SMALL_TOWN)).toEqual([]);
    expect(sectionsOf(ASSOCIATION)).toHaveLength(5);
    expect(sectionsOf(DISTRICT)).toHaveLength(8);
  });

  it('have in their stored sections what they sent in', () => {
    const sent = demo.submissions.find(({ unit, edition }) => unit === CITY && edition === 2026)!;
    const stored = Object.assign({}, ...sectionsOf(CITY).map(({ answers }) => answers));
    expect(stored).toEqual(sent.answers);
    expect(sectionsOf(CITY).map(({ dimension }) => dimension)).toEqual(sent.sections);
  });
});
