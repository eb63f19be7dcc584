import { createApi } from '#lib/api.ts';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import type { Fetch } from '#lib/api/call.ts';
import type { DraftPorts } from './draftPorts.ts';
import type { SaveOutcome } from './saveOutcome.ts';

/** A save that takes longer is given up and repeated. */
const PATIENCE_MS = 20_000;

/** Sends the sections of one year's response to the API and says what became of them. */
export function sectionSender(fetch: Fetch, year: number): DraftPorts['send'] {
  const api = createApi(fetch);
  return async ({ dimension, ...save }) => {
    try {
      const saved = await api.saveSection(year, dimension, save, AbortSignal.timeout(PATIENCE_MS));
      return { kind: 'saved', ...saved };
    } catch (error) {
      return error instanceof ApiProblem ? outcomeOf(error) : { kind: 'unreachable', cause: 'noConnection' };
    }
  };
}

function outcomeOf({ code, status, problem, retryAfterMs }: ApiProblem): SaveOutcome {
  if (code === 'version-conflict' && problem.current !== undefined) {
    const { version, answers, comments, updatedAt, updatedBy = 'Jemand' } = problem.current;
    const current = { version, answers, comments, updatedBy, ...(updatedAt && { updatedAt }) };
    return { kind: 'conflict', current };
  }
  if (code === 'edition-closed') return { kind: 'closed' };
  if (status === 401 || code === 'other-unit') return { kind: 'signedOut' };
  if (status >= 500 || status === 408 || status === 429) {
    return { kind: 'unreachable', cause: 'busy', ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  const { title, detail = '', reference } = problem;
  const mark = reference === undefined ? '' : `(Kennung ${reference})`;
  return { kind: 'refused', message: [title, detail, mark].filter((part) => part !== '').join(' ') };
}
