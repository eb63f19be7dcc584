import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { unitKey } from '../region/unitKey.ts';
import type { Answer, AnswerValue } from '../response/answer.ts';
import { packRow } from '../response/row.ts';
import { datasetOf } from './dataset.ts';
import { measuresOf } from './measuresOf.ts';
import { respondentOf } from './respondentOf.ts';

const q = QUESTIONNAIRE_2026;
const unit = { key: unitKey.parse('14730'), type: 'landkreis', population: 250_000 } as const;
const items = q.dimensions.flatMap((dimension) => dimension.items);
const levels = Object.fromEntries(
  items.filter(({ type }) => type === 'maturity').map(({ id }): [string, Answer] => [id, answered(3)]),
);

function answered(value: AnswerValue): Answer {
  return { kind: 'answered', value };
}
const valuesOf = (answers: Readonly<Record<string, AnswerValue>>) =>
  respondentOf(
    q,
    unit,
    packRow(
      q,
      'full',
      Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, answered(value)])),
    ),
    2026,
  ).values;

describe('respondentOf', () => {
  it('scores a row of the full form by index and dimension', () => {
    const { key, values } = respondentOf(q, unit, packRow(q, 'full', levels), 2026);
    expect(key).toBe(unit.key);
    expect(values).toMatchObject({ index: 60, eakte: 60, schriftgut: 60, 'eakte.konzept.rollout': 3 });
  });

  it('leaves a dimension without a score out, and with it the index', () => {
    const values = valuesOf({ 'eakte.konzept.rollout': 3 });
    expect(values).toEqual({ 'eakte.konzept.rollout': 3 });
  });

  it('takes no score from a Kurzbogen, but its answers', () => {
    const { values } = respondentOf(q, unit, packRow(q, 'short', levels), 2026);
    for (const { id } of q.dimensions) expect(values).not.toHaveProperty([id]);
    expect(values).not.toHaveProperty('index');
    expect(values).toHaveProperty(['eakte.konzept.rollout'], 3);
  });

  it('tells of an answer about security only whether level 3 is reached', () => {
    const of = (level: number) => valuesOf({ 'sicherheit.identitaet.mfa': level });
    expect([2, 3, 5].map((level) => of(level)['sicherheit.identitaet.mfa'])).toEqual([1, 0, 0]);
  });

  it('takes options by their position, planned years by their class', () => {
    const single = items.find(({ type }) => type === 'single-choice' || type === 'yes-no-planned');
    const several = items.find(({ type }) => type === 'multi-choice');
    const year = items.find(({ type }) => type === 'year');
    if (single?.type !== 'single-choice' && single?.type !== 'yes-no-planned')
      throw new Error('no such item');
    if (several?.type !== 'multi-choice' || year === undefined) throw new Error('no such item');
    const [, second] = single.options;
    const [first, , third] = several.options;
    const values = valuesOf({
      [single.id]: second!.value,
      [several.id]: [third!.value, first!.value],
      [year.id]: 2029,
    });
    expect(values[single.id]).toBe(1);
    expect(values[several.id]).toEqual([2, 0]);
    expect(values[year.id]).toBe(2);
  });

  it('takes an amount with what it is divided by, and leaves it out where that is missing', () => {
    expect(valuesOf({ 'strategie.k.budget-digital': 500_000 })).toEqual({
      'strategie.k.budget-digital': [500_000, 250_000],
    });
    const days = { 'eakte.k.personentage-rest': 40 };
    expect(valuesOf(days)).toEqual({});
    const all = valuesOf({ ...days, 'eakte.k.ap-gesamt': 300, 'eakte.k.ap-angebunden': 180 });
    expect(all['eakte.k.personentage-rest']).toEqual([40, 120]);
  });

  it('takes an indicator as numerator and denominator', () => {
    const indicator = q.dimensions
      .flatMap(({ derived }) => derived)
      .find(({ inputs }) => inputs.includes('eakte.k.ap-gesamt') && inputs.includes('eakte.k.ap-angebunden'));
    const of = (answers: Readonly<Record<string, AnswerValue>>) => valuesOf(answers)[indicator!.id];
    expect(of({ 'eakte.k.ap-gesamt': 300, 'eakte.k.ap-angebunden': 180 })).toEqual([180, 300]);
    expect(of({ 'eakte.k.ap-gesamt': 300 })).toBeUndefined();
  });

  it('leaves out what does not apply or is not known', () => {
    const silent: readonly Answer[] = [{ kind: 'notApplicable', reason: 'entfällt' }, { kind: 'unknown' }];
    const kinds = silent.map(
      (answer) => respondentOf(q, unit, packRow(q, 'full', { 'eakte.konzept.rollout': answer }), 2026).values,
    );
    expect(kinds).toEqual([{}, {}]);
  });

  it('says nothing that a release would not take', () => {
    const respondent = respondentOf(q, unit, packRow(q, 'full', levels), 2026);
    const place = { stratum: '14-landkreis', district: '14730', districtName: 'Nordsachsen', state: '14' };
    const input = { universe: [{ ...unit, ...place }], respondents: [respondent], measures: measuresOf(q) };
    expect(() => datasetOf(input)).not.toThrow();
  });
});
