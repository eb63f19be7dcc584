import { beforeAll, describe, expect, it } from 'vitest';
import { namedAnswers, packRow } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { cellsOf } from '../builders/authorisationCells.ts';
import { canaryField, type CanaryField } from '../builders/canaryField.ts';
import { officePerson, UNIT_OF } from '../builders/canaryPeople.ts';
import { ACCESSES } from '../builders/canaryWorld.ts';
import { REGISTRY } from '../builders/examples.ts';
import { fullResponse } from '../builders/fullResponse.ts';

/*
 * Security answers of a named unit are the one thing that must never leak: nobody outside the unit is told one by any
 * route but the one that a second person opened.
 */

const BREAK_GLASS = '/api/office/security-access/:id/answers';
const PEOPLE = { analyst: 'olga', speaker: 'paul', admin: 'ute' } as const;

let field: CanaryField;
beforeAll(async () => {
  field = await canaryField();
});

const row = packRow(QUESTIONNAIRE_2026, 'full', fullResponse(REGISTRY.find(UNIT_OF.a)!.type));
const wordsOf = (wanted: 'byName' | 'security') =>
  namedAnswers(QUESTIONNAIRE_2026, row, wanted).flatMap(({ answers }) => answers.map(({ answer }) => answer));
/** Answers in words as no page about the questionnaire says them: a level with its name and description. */
const SECRETS = wordsOf('security').filter((words) => words.startsWith('Stufe '));

/** An answer as it is stored. */
const RAW = /"sicherheit\.[a-z0-9.-]+":\{"kind"/g;

const leaksIn = (text: string) => [
  ...SECRETS.filter((words) => text.includes(JSON.stringify(words).slice(1, -1))),
  ...[...text.matchAll(RAW)].map(([leak]) => leak),
];

describe('a security answer', () => {
  it('is told by the one route a second person opened, so that it would be seen elsewhere', async () => {
    const route = field.routes.find(({ path }) => path === BREAK_GLASS)!;
    const address = `/api/office/security-access/${ACCESSES.a.readable}/answers`;
    const told = await field.ask({ route, person: officePerson('olga'), address });
    expect(told.status).toBe(200);
    expect(SECRETS.length).toBeGreaterThan(5);
    expect(leaksIn(told.text).toSorted()).toEqual(SECRETS.toSorted());
  });

  it.each(['open', 'closed'] as const)(
    'is told to nobody of the association by any other route, and never logged, while the edition is %s',
    async (state) => {
      await field.enter(state);
      const leaks: string[] = [];
      for (const route of field.routes.filter(({ path }) => path !== BREAK_GLASS && !IS_BEYOND.test(path))) {
        for (const [role, name] of Object.entries(PEOPLE)) {
          const actor = role === 'analyst' || role === 'speaker' ? role : 'admin';
          for (const cell of cellsOf(route, actor, 'a')) {
            const told = await field.ask({ route, person: officePerson(name), ...cell });
            for (const leak of leaksIn(told.text)) leaks.push(`${role} ${cell.address}: ${leak}`);
          }
        }
      }
      expect(leaks).toEqual([]);
      expect(leaksIn(JSON.stringify(field.pegel.log))).toEqual([]);
    },
  );
});

/** Signing in leads to the identity provider and answers nothing. */
const IS_BEYOND = /^\/api\/auth\//;
