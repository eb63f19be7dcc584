import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { itemIndex } from '../questionnaire/itemIndex.ts';
import { packRow } from '../response/row.ts';
import type { Answer } from '../response/answer.ts';
import { namedAnswers } from './namedAnswers.ts';

const items = [...itemIndex(QUESTIONNAIRE_2026).items.values()];
const row = packRow(
  QUESTIONNAIRE_2026,
  'full',
  Object.fromEntries(items.map(({ id }): [string, Answer] => [id, { kind: 'unknown' }])),
);
const itemsOf = (wanted: 'byName' | 'security') =>
  namedAnswers(QUESTIONNAIRE_2026, row, wanted).flatMap(({ answers }) => answers.map(({ item }) => item));

describe('answers with the name of the unit', () => {
  it('are parted: what is security, by dimension or because it is restricted, stands only in the second part', () => {
    const [open, security] = [itemsOf('byName'), itemsOf('security')];
    expect([...open, ...security].toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(open.filter((id) => id.startsWith('sicherheit.'))).toEqual([]);
    const restricted = items.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ id }) => id);
    expect(restricted.length).toBeGreaterThan(0);
    expect(security).toEqual(expect.arrayContaining(restricted));
    const own = items.filter(({ dimension }) => dimension === 'sicherheit').map(({ id }) => id);
    expect(security.toSorted()).toEqual([...new Set([...own, ...restricted])].toSorted());
  });

  it('are told in words, without the dimensions nobody answered', () => {
    const few = packRow(QUESTIONNAIRE_2026, 'full', {
      'eakte.konzept.rollout': { kind: 'answered', value: 3 },
      'eakte.plattform.dms': { kind: 'notApplicable', reason: 'Das sagen wir nicht.' },
    });
    const [eakte, ...others] = namedAnswers(QUESTIONNAIRE_2026, few, 'byName');
    expect(others).toEqual([]);
    expect(eakte).toMatchObject({ dimension: 'eakte', label: 'E-Akte' });
    expect(eakte?.answers.map(({ answer }) => answer)).toEqual([
      expect.stringMatching(/^Stufe 3 – /),
      'Trifft nicht zu',
    ]);
    expect(namedAnswers(QUESTIONNAIRE_2026, few, 'security')).toEqual([]);
  });
});
