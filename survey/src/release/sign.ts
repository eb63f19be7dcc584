import type { Cell } from './figure.ts';

/** What stands in place of a value (Zeichen der amtlichen Statistik); nothing where the value is published. */
export const SIGNS: Readonly<Record<Cell['status'], string>> = {
  published: '',
  withheld: '·',
  unreliable: '/',
  merged: 'x',
  empty: '–',
};

export interface SignMeaning {
  readonly sign: string;
  /** German, as shown. */
  readonly meaning: string;
}

/** The signs with what they mean. */
export const SIGN_MEANINGS: readonly SignMeaning[] = [
  { sign: SIGNS.withheld, meaning: 'Wert geschützt (gesperrt)' },
  { sign: SIGNS.unreliable, meaning: 'Wert nicht belastbar: zu wenige Antworten oder zu geringer Rücklauf' },
  {
    sign: SIGNS.merged,
    meaning: 'mit anderen Gruppen zusammengefasst; der Wert steht bei der genannten Gruppe',
  },
  { sign: SIGNS.empty, meaning: 'keine Teilnehmenden (genau null)' },
];
