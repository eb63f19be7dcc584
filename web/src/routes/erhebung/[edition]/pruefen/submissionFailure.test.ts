import { expect, it } from 'vitest';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import { submissionFailure } from './submissionFailure.ts';

const problem = (code: string, status: number, extras: object = {}) =>
  new ApiProblem({ type: `/probleme/${code}`, title: 'Titel.', status, ...extras });

it('loads anew when sections changed since they were seen, and names them', () => {
  const failure = submissionFailure(problem('sections-changed', 409, { changed: ['ozg'] }));
  expect(failure).toMatchObject({ hasNewState: true, changed: ['ozg'] });
});

it('says that sending again is safe when the server is out of reach', () => {
  expect(submissionFailure(new TypeError('Failed to fetch'))).toMatchObject({
    hasNewState: false,
    issues: [],
  });
});

it('keeps what is seen when the session has ended', () => {
  expect(submissionFailure(problem('sign-in-required', 401))).toMatchObject({
    hasNewState: false,
    isSignedOut: true,
  });
});

it('names the reference', () => {
  const failure = submissionFailure(problem('internal-error', 500, { detail: 'Später.', reference: 'ab12' }));
  expect(failure.advice).toBe('Später. (Kennung ab12)');
});

it('tells a fresh sign-in from a session that has ended', () => {
  const failure = submissionFailure(problem('step-up-required', 401));
  expect(failure).toMatchObject({ needsStepUp: true, isSignedOut: false });
});

it.each(['reason-missing', 'needs-approval', 'not-pending'])('looks again at where it stands: %s', (code) => {
  expect(submissionFailure(problem(code, 409)).hasNewState).toBe(true);
});
