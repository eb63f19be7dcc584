import { expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { unitKey } from '../region/unitKey.ts';
import { packRow } from '../response/row.ts';
import type { Answer } from '../response/answer.ts';
import { measuresOf } from './measuresOf.ts';
import { respondentOf } from './respondentOf.ts';

const q = QUESTIONNAIRE_2026;
const unit = { key: unitKey.parse('14730'), type: 'landkreis' } as const;
const answers = Object.fromEntries(
  q.dimensions
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === 'maturity')
    .map(({ id }): [string, Answer] => [id, { kind: 'answered', value: 3 }]),
);

it('scores a row of the full form by index and dimension', () => {
  const { key, scores } = respondentOf(q, unit, packRow(q, 'full', answers));
  expect(key).toBe(unit.key);
  expect(scores).toMatchObject({ index: 60, eakte: 60, schriftgut: 60 });
  expect(Object.keys(scores).toSorted()).toEqual(
    measuresOf(q)
      .map(({ id }) => id)
      .toSorted(),
  );
});

it('leaves a dimension without a score out', () => {
  const few = { 'eakte.konzept.rollout': { kind: 'answered', value: 3 } } as const;
  const { scores } = respondentOf(q, unit, packRow(q, 'full', few));
  expect(scores['eakte']).toBeUndefined();
  expect(scores['index']).toBeUndefined();
});

it('takes no score from a Kurzbogen', () => {
  expect(respondentOf(q, unit, packRow(q, 'short', answers))).toEqual({ key: unit.key, scores: {} });
});

it('protects Informationssicherheit and the index most, then Datenschutz', () => {
  expect(Object.fromEntries(measuresOf(q).map(({ id, preset }) => [id, preset]))).toEqual({
    index: 'sicherheit',
    eakte: 'standard',
    ozg: 'standard',
    dsgvo: 'vertraulich',
    sicherheit: 'sicherheit',
    strategie: 'standard',
    organisation: 'standard',
    prozesse: 'standard',
    schriftgut: 'standard',
  });
});
