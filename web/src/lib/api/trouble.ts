import { ApiProblem } from './apiProblem.ts';

/** What went wrong and what to do, in one text for people. */
export function troubleText(error: unknown): string {
  if (error instanceof ApiProblem) return [error.problem.title, error.problem.detail ?? ''].join(' ').trim();
  return 'Der Dienst ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.';
}
