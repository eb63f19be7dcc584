import type { CaughtError } from '@sveltejs/kit/hooks';
import { ApiProblem } from './api/apiProblem.ts';

/** What the error page says: what happened and what to do, in German. */
export interface ErrorText extends Omit<App.Error, 'status'> {
  status?: number;
}

/** @param reference under which the fault stands in the log, if it does */
export function appErrorOf(caught: CaughtError, reference?: string): ErrorText {
  if (caught.kind === 'app') return caught.error;
  const error: unknown = caught.error;
  if (error instanceof ApiProblem) return ofProblem(error);
  if (statusOf(error) === 404) return MISSING;
  return reference === undefined ? FAULT : { ...FAULT, reference };
}

function ofProblem({ problem: { status, title, detail, reference } }: ApiProblem): ErrorText {
  return {
    status,
    message: title,
    ...(detail === undefined ? {} : { detail }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

const MISSING: ErrorText = {
  message: 'Diese Seite gibt es nicht.',
  detail: 'Bitte prüfen Sie die Adresse oder gehen Sie von der Startseite aus weiter.',
};

const FAULT: ErrorText = {
  message: 'Da ist bei uns etwas schiefgegangen.',
  detail: 'Bitte laden Sie die Seite neu oder versuchen Sie es später noch einmal.',
};

/** For a browser that has lost its connection. */
export const OFFLINE: ErrorText = {
  message: 'Sie sind gerade nicht mit dem Internet verbunden.',
  detail: 'Bitte versuchen Sie es noch einmal, sobald die Verbindung wieder steht.',
};
