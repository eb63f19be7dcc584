import { expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Answer, Answers } from './answer.ts';
import { comparableAnswers } from './comparableAnswers.ts';
import { queriesOf } from './queries.ts';
import type { Comments } from './readComments.ts';

const q = QUESTIONNAIRE_2026;
const full = { unitType: 'gemeinde', mode: 'full' } as const;
const answered = (value: number): Answer => ({ kind: 'answered', value });
const UNFIT = {
  'eakte.fuehrung.verbindlich': answered(4),
  'eakte.k.ap-gesamt': answered(100),
  'eakte.k.ap-angebunden': answered(10),
};
const FIRST = 'eakte.fuehrung.verbindlich';
const lastYear = (answers: Answers) => ({ edition: 2025, items: comparableAnswers(q, answers, q) });
const ask = (answers: Answers, comments: Comments = {}, before?: Answers) =>
  queriesOf(q, full, { answers, comments }, before && lastYear(before));

it('asks back where answers do not fit together, and names the questions', () => {
  const [query] = ask(UNFIT);
  expect(query?.id).toBe('p.eakte.fuehrend-anschluss');
  expect(query?.items.map(({ id }) => id)).toEqual(
    Object.keys(UNFIT).toSpliced(1, 2, 'eakte.k.ap-angebunden', 'eakte.k.ap-gesamt'),
  );
  expect(query).not.toHaveProperty('reason');
});

it('asks back about jumps after that, each at its question', () => {
  const queries = ask(UNFIT, {}, { [FIRST]: answered(1), 'eakte.k.ap-gesamt': answered(100) });
  expect(queries.map(({ id }) => id)).toEqual(['p.eakte.fuehrend-anschluss', `jump.${FIRST}`]);
  expect(queries[1]).toMatchObject({ text: expect.stringMatching(/^2025: Stufe 1, jetzt: Stufe 4/) });
  expect(queries[1]?.items.map(({ id }) => id)).toEqual([FIRST]);
});

it('takes a comment at any of its questions for a reason, the first of them first', () => {
  const [query] = ask(UNFIT, { 'eakte.k.ap-gesamt': ' Neu gezählt. ' });
  expect(query?.reason).toMatchObject({ item: { id: 'eakte.k.ap-gesamt' }, text: 'Neu gezählt.' });
  const [both] = ask(UNFIT, { 'eakte.k.ap-gesamt': 'Neu gezählt.', [FIRST]: 'Beschluss vom Mai.' });
  expect(both?.reason).toMatchObject({ item: { id: FIRST }, text: 'Beschluss vom Mai.' });
});

it('takes no empty comment and none at another question for a reason', () => {
  const [query] = ask(UNFIT, { [FIRST]: '  ', 'eakte.plattform.dms': 'Ausschreibung läuft.' });
  expect(query).not.toHaveProperty('reason');
});

it('does not ask about jumps of answers that do not count', () => {
  const before = { 'eakte.k.ap-angebunden': answered(1000) };
  const now = { 'eakte.k.ap-gesamt': answered(0), 'eakte.k.ap-angebunden': answered(10) };
  expect(ask(now, {}, before)).toEqual([]);
});
