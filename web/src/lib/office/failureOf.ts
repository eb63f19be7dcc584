import { ApiProblem } from '#lib/api/apiProblem.ts';

/** What went wrong and what to do about it, in one or two sentences. */
export function failureOf(error: unknown): string {
  if (error instanceof ApiProblem) {
    const { title, detail } = error.problem;
    return detail === undefined ? title : `${title} ${detail}`;
  }
  return 'Der Dienst ist nicht erreichbar. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.';
}
