import { describe, expect, it } from 'vitest';
import { ApiProblem } from './api/apiProblem.ts';
import { appErrorOf } from './appErrorOf.ts';

describe('error page', () => {
  it('says what a page itself said', () => {
    const error = { status: 404, message: 'Diesen Stand gibt es nicht.' };
    expect(appErrorOf({ kind: 'app', error }, 'ref')).toBe(error);
  });

  it('passes on what the API says, with its reference', () => {
    const problem = {
      type: '/probleme/x',
      title: 'Titel',
      status: 409,
      detail: 'Tun Sie dies.',
      reference: 'api',
    };
    const text = appErrorOf({ kind: 'unknown', error: new ApiProblem(problem) }, 'ref');
    expect(text).toEqual({ status: 409, message: 'Titel', detail: 'Tun Sie dies.', reference: 'api' });
  });

  it('says in German that a page does not exist', () => {
    const error = { status: 404, message: 'Not Found' };
    expect(appErrorOf({ kind: 'framework', error }, 'ref').message).toBe('Diese Seite gibt es nicht.');
  });

  it('tells nothing of a fault but its reference', () => {
    const text = appErrorOf({ kind: 'unknown', error: new Error('password=123') }, 'ref');
    expect(text.reference).toBe('ref');
    expect(JSON.stringify(text)).not.toContain('123');
  });
});
