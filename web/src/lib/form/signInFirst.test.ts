import { expect, it } from 'vitest';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import { signInFirst } from './signInFirst.ts';

const HERE = new URL('https://pegel.example/verwaltung/team?alle=1');
const refused = (code: string, status: number) =>
  signInFirst(Promise.reject(new ApiProblem({ type: `/probleme/${code}`, title: 'Titel.', status })), HERE);

it('passes on what was answered', async () => {
  expect(await signInFirst(Promise.resolve('answer'), HERE)).toBe('answer');
});

it('leads whoever is not signed in to the sign-in and back', async () => {
  await expect(refused('sign-in-required', 401)).rejects.toMatchObject({
    status: 303,
    location: '/anmelden?weiter=%2Fverwaltung%2Fteam%3Falle%3D1',
  });
});

it('leads whoever may not see the page to the overview', async () => {
  await expect(refused('forbidden', 403)).rejects.toMatchObject({ location: '/verwaltung' });
});

it('takes nobody for signed out who only has to sign in afresh, and hides no other problem', async () => {
  await expect(refused('step-up-required', 401)).rejects.toBeInstanceOf(ApiProblem);
  await expect(refused('not-found', 404)).rejects.toBeInstanceOf(ApiProblem);
});
