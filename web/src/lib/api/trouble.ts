import { ApiProblem } from './apiProblem.ts';

/**
 * Why something was not done and what to do about it, in one or two sentences, or that a fresh sign-in (erneute
 * Anmeldung) is all it needs. An empty text: nothing went wrong.
 */
export type Trouble = string | { readonly needsStepUp: true };

/** @param error what the API threw */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem)) return UNREACHABLE;
  if (error.needsStepUp) return { needsStepUp: true };
  const { title, detail = '', reference } = error.problem;
  return [title, detail, error.status >= 500 && reference !== undefined ? `(Kennung ${reference})` : '']
    .filter((part) => part !== '')
    .join(' ');
}

const UNREACHABLE =
  'Der Dienst ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.';
