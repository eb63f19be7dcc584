import { expect, it } from 'vitest';
import { ApiProblem } from './apiProblem.ts';
import { troubleOf } from './trouble.ts';

const problem = (code: string, status: number, extras: object = {}) =>
  new ApiProblem({ type: `/probleme/${code}`, title: 'Titel.', status, ...extras });

it('says what happened and what to do', () => {
  expect(troubleOf(problem('last-editor', 409, { detail: 'Laden Sie ein.', reference: 'ab12' }))).toBe(
    'Titel. Laden Sie ein.',
  );
  expect(troubleOf(problem('last-editor', 409))).toBe('Titel.');
});

it('names the reference of a fault on our side', () => {
  expect(troubleOf(problem('internal-error', 500, { detail: 'Später.', reference: 'ab12' }))).toBe(
    'Titel. Später. (Kennung ab12)',
  );
});

it('asks for a fresh sign-in in place of a text', () => {
  expect(troubleOf(problem('step-up-required', 401))).toEqual({ needsStepUp: true });
  expect(troubleOf(problem('sign-in-required', 401))).toBe('Titel.');
});

it('blames the connection when there was no answer', () => {
  expect(troubleOf(new TypeError('Failed to fetch'))).toContain('Verbindung');
});
