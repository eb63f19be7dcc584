/*
 * Where things lie in a vault. Names are not sealed: they say what is kept, never what it says.
 */

/** Under this, what is unsent. */
export const DRAFTS = 'draft/';

/** Where the last copy of an answer of the API lies. */
export const copyPath = (name: string): string => `seen/${name}`;

/** All names that begin so. */
export const namesUnder = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
