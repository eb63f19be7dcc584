import type { Mode } from '#survey';

/** German names of the forms. */
export const MODE_NAMES: Readonly<Record<Mode, string>> = { full: 'Langbogen', short: 'Kurzbogen' };
