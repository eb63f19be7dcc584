import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Mode } from '../questionnaire/questionnaire.ts';
import { itemsFor } from '../questionnaire/respondent.ts';
import { unitKey } from '../region/unitKey.ts';
import type { Answer, Answers } from '../response/answer.ts';
import { anyAnswers } from '../response/answers.arbitrary.ts';
import { effectiveAnswers } from '../response/effectiveAnswers.ts';
import { assess } from '../scoring/assess.ts';
import { ownCopy, ownCopySchema, type CopySource, type OwnCopy } from './ownCopy.ts';

const q = QUESTIONNAIRE_2026;
const answered = (value: number | string | string[]): Answer => ({ kind: 'answered', value });

const copyWith = (answers: Answers, changes: Partial<CopySource> = {}): OwnCopy =>
  ownCopy({
    synthetic: false,
    questionnaire: q,
    unit: { key: unitKey.parse('146120000000'), name: 'Musterstadt', type: 'gemeinde', designation: 'Stadt' },
    mode: 'full',
    answers,
    comments: {},
    receipt: { id: 'a', submittedAt: '2026-11-23T12:00:00.000Z', hash: 'ab' },
    ...changes,
  });
const itemOf = ({ dimensions }: OwnCopy, id: string) =>
  dimensions.flatMap(({ items }) => items).find((item) => item.id === id);

describe('the own copy', () => {
  it('says what was answered in words, with the value beside them', () => {
    const copy = copyWith({
      'eakte.konzept.rollout': answered(0),
      'eakte.k.ap-gesamt': answered(1250),
      'strategie.konzept.stand': answered(4),
      'strategie.konzept.beschluss': answered('ja'),
      'strategie.k.hemmnisse': answered(['personal', 'geld']),
    });
    expect(itemOf(copy, 'eakte.konzept.rollout')).toMatchObject({
      number: 1,
      state: 'answered',
      value: 0,
      answer: 'Stufe 0 – Nicht begonnen: Es gibt weder einen Auftrag noch ein Konzept für die E-Akte.',
    });
    expect(itemOf(copy, 'eakte.k.ap-gesamt')).toMatchObject({
      answer: '1.250 Arbeitsplätze',
      value: 1250,
      unit: 'Arbeitsplätze',
    });
    expect(itemOf(copy, 'strategie.konzept.beschluss')).toMatchObject({ answer: 'Ja', value: 'ja' });
    expect(itemOf(copy, 'strategie.k.hemmnisse')).toMatchObject({
      answer: 'Fehlendes Personal, Fehlende Haushaltsmittel',
      value: ['personal', 'geld'],
    });
  });

  it('says why there is no answer', () => {
    const copy = copyWith({
      'eakte.konzept.rollout': answered(0),
      'eakte.k.ap-gesamt': { kind: 'notApplicable', reason: 'Wir haben keine Büros.' },
      'ozg.angebot.online': { kind: 'unknown' },
      'ozg.k.leistungen-zustaendig': { kind: 'skipped' },
    });
    const stateOf = (id: string) => [itemOf(copy, id)?.state, itemOf(copy, id)?.answer];
    expect(itemOf(copy, 'eakte.k.ap-gesamt')).toMatchObject({
      state: 'notApplicable',
      answer: 'Trifft nicht zu: Wir haben keine Büros.',
      reason: 'Wir haben keine Büros.',
    });
    expect(stateOf('ozg.angebot.online')).toEqual(['unknown', 'Nicht bekannt']);
    expect(stateOf('ozg.k.leistungen-zustaendig')).toEqual(['skipped', 'Keine Angabe']);
    expect(stateOf('eakte.plattform.dms')).toEqual(['skipped', 'Keine Angabe']);
    expect(stateOf('eakte.k.abschlussjahr')).toEqual(['notAsked', 'Nicht gefragt']);
    expect(itemOf(copy, 'ozg.antraege.onlineanteil')).toMatchObject({ state: 'open' });
  });

  it('shows no answer that a filter hid after it was given, but its comment', () => {
    const hidden = 'eakte.k.abschlussjahr';
    const copy = copyWith(
      { 'eakte.konzept.rollout': answered(0), [hidden]: answered(2027) },
      { comments: { [hidden]: 'Geplant war 2027.' } },
    );
    expect(itemOf(copy, hidden)).toMatchObject({ answer: 'Nicht gefragt', comment: 'Geplant war 2027.' });
    expect(itemOf(copy, hidden)).not.toHaveProperty('value');
  });

  it('of a Kurzbogen numbers its own items and names the others', () => {
    const copy = copyWith({}, { mode: 'short' });
    const eakte = copy.dimensions[0]!.items;
    const numbers = eakte.flatMap(({ number = 0 }) => (number > 0 ? [number] : []));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(numbers.length).toBeLessThan(eakte.length);
    for (const { number, state } of eakte) expect(state === 'notInForm').toBe(number === undefined);
  });

  it('carries approval and the reason of an amendment', () => {
    const receipt = {
      id: 'a',
      submittedAt: '2026-11-23T12:00:00.000Z',
      hash: 'ab',
      approval: { kind: 'onePerson', submittedBy: 'Anna Amt' },
      amendmentReason: 'Zahl berichtigt',
    } as const;
    expect(ownCopySchema.parse(copyWith({}, { receipt })).receipt).toEqual(receipt);
  });

  it('is complete and agrees with the assessment, whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers(q), fc.constantFrom<Mode[]>('full', 'short'), (answers, mode) => {
        const copy = copyWith(answers, { mode });
        expect(ownCopySchema.parse(JSON.parse(JSON.stringify(copy)))).toEqual(copy);
        const respondent = { unitType: 'gemeinde', mode } as const;
        const { dimensions, index } = assess(q, respondent, answers);
        expect(copy.result.index).toBe(index);
        const counted = effectiveAnswers(q, respondent, answers);
        for (const [at, { id, score, items }] of copy.dimensions.entries()) {
          expect(score).toBe(dimensions[id].score);
          const all = itemsFor({ ...respondent, mode: 'full' }, q.dimensions[at]!);
          expect(items.map((item) => item.id)).toEqual(all.map((item) => item.id));
          for (const item of items) {
            const answer = counted[item.id];
            expect(item.value).toEqual(answer?.kind === 'answered' ? answer.value : undefined);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
