import type { ItemId } from '../questionnaire/questionnaire.ts';
import type { Issue } from './issue.ts';
import { MAX_TEXT, type Scope } from './readResponse.ts';

/** Comments (Anmerkungen) by item: for colleagues and the survey team, never published. */
export type Comments = Readonly<Record<ItemId, string>>;

/** Reads the comments of a section; an empty comment is none. */
export function readComments(
  { questionnaire, dimension }: Scope,
  input: unknown,
): { kind: 'valid'; comments: Comments } | { kind: 'invalid'; issues: readonly Issue[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return {
      kind: 'invalid',
      issues: [{ code: 'not-an-object', message: 'Die Anmerkungen sind unlesbar.' }],
    };
  }
  const known = new Set(
    questionnaire.dimensions
      .filter(({ id }) => dimension === undefined || id === dimension)
      .flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const entries: [string, string][] = [];
  const issues: Issue[] = [];
  for (const [item, text] of Object.entries(input)) {
    if (!known.has(item)) {
      issues.push({ item, code: 'unknown-item', message: 'Diese Frage gibt es im Fragebogen nicht.' });
    } else if (typeof text !== 'string') {
      issues.push({ item, code: 'wrong-type', message: 'Die Anmerkung ist unlesbar.' });
    } else if (text.length > MAX_TEXT) {
      issues.push({
        item,
        code: 'text-too-long',
        message: 'Bitte kürzen Sie die Anmerkung auf 2.000 Zeichen.',
      });
    } else if (text !== '') entries.push([item, text]);
  }
  return issues.length > 0
    ? { kind: 'invalid', issues }
    : { kind: 'valid', comments: Object.fromEntries(entries) };
}
