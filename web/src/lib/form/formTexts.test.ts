import { expect, it } from 'vitest';
import { completeness, dimensionOf, DIMENSION_IDS, itemIndex, type Answer } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { answerText } from './answerText.ts';
import { DIMENSION_NAMES, SECTION_ORDER } from './dimensionNames.ts';
import { filterText } from './filterText.ts';
import { progressText } from './progressText.ts';
import { excesses } from './totals.ts';

const { scale } = QUESTIONNAIRE_2026;
const eakte = dimensionOf(QUESTIONNAIRE_2026, 'eakte');
const respondent = { unitType: 'gemeinde', mode: 'full' } as const;
const item = (id: string) => itemIndex(QUESTIONNAIRE_2026).items.get(id)!;
const answered = (value: number | string | string[]): Answer => ({ kind: 'answered', value });

it('says how much is done and how long the rest takes', () => {
  expect(progressText({ asked: 15, answered: 7, missing: [], minutesLeft: 6 })).toBe(
    '7 von 15 beantwortet · etwa 6 Minuten',
  );
  expect(progressText({ asked: 15, answered: 14, missing: [], minutesLeft: 1 })).toBe(
    '14 von 15 beantwortet · etwa 1 Minute',
  );
  expect(progressText({ asked: 15, answered: 15, missing: [], minutesLeft: 0 })).toBe(
    '15 von 15 beantwortet · vollständig',
  );
});

it('counts progress without items whose filter is open', () => {
  expect(progressText(completeness(QUESTIONNAIRE_2026, eakte, respondent, {}))).toMatch(
    /^0 von 9 beantwortet/,
  );
});

it('reads every kind of answer aloud', () => {
  expect(answerText(item('eakte.konzept.rollout'), scale, answered(0))).toMatch(
    /^Stufe 0 – Nicht begonnen: Es gibt weder/,
  );
  expect(answerText(item('eakte.k.ap-gesamt'), scale, answered(1250))).toBe('1.250 Arbeitsplätze');
  expect(answerText(item('eakte.k.abschlussjahr'), scale, answered(2027))).toBe('2027');
  expect(answerText(item('strategie.konzept.beschluss'), scale, answered('ja'))).toBe('Ja');
  expect(answerText(item('strategie.k.hemmnisse'), scale, answered(['personal', 'geld']))).toBe(
    'Fehlendes Personal, Fehlende Haushaltsmittel',
  );
  expect(answerText(item('eakte.k.ap-gesamt'), scale, { kind: 'unknown' })).toBe('Nicht bekannt');
  expect(answerText(item('eakte.k.ap-gesamt'), scale, undefined)).toBe('Keine Antwort');
});

it('says why a question is not asked', () => {
  const why = (answers: Record<string, Answer>) =>
    filterText(item('eakte.k.ap-angebunden'), eakte, scale, answers)?.sentence.join('Frage 8');
  expect(why({ 'eakte.k.ap-gesamt': answered(5) })).toBeUndefined();
  expect(why({})).toBe('Wird erst nach Ihrer Antwort auf Frage 8 gestellt.');
  expect(why({ 'eakte.k.ap-gesamt': answered(0) })).toBe(
    'Entfällt wegen Ihrer Antwort auf Frage 8: „0 Arbeitsplätze“.',
  );
  expect(why({ 'eakte.k.ap-gesamt': { kind: 'unknown' } })).toBe(
    'Wird nur gestellt, wenn Sie Frage 8 mit einem Wert beantworten. Dort steht: „Nicht bekannt“.',
  );
});

it('says that a question falls away with the one it hangs on', () => {
  const ozg = dimensionOf(QUESTIONNAIRE_2026, 'ozg');
  const answers = { 'ozg.k.leistungen-zustaendig': answered(0) };
  expect(filterText(item('ozg.k.leistungen-e2e'), ozg, scale, answers)?.sentence.join('Frage 10')).toBe(
    'Entfällt, weil auch Frage 10 entfällt.',
  );
});

it('finds a number that exceeds its total, with both values', () => {
  const answers = { 'eakte.k.ap-gesamt': answered(100), 'eakte.k.ap-angebunden': answered(120) };
  expect(excesses({ questionnaire: QUESTIONNAIRE_2026, respondent }, answers)).toEqual([
    { part: 'eakte.k.ap-angebunden', partValue: 120, total: 'eakte.k.ap-gesamt', totalValue: 100 },
  ]);
});

it('goes through all dimensions, each with a short name', () => {
  expect(SECTION_ORDER).toEqual(DIMENSION_IDS);
  for (const id of SECTION_ORDER) expect(DIMENSION_NAMES[id]).not.toBe('');
});
