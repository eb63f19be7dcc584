import * as z from 'zod';

/** A state (Land) by its official two-digit key (Landesschlüssel). */
export const stateCode = z.enum(['11', '12', '13', '14', '15', '16']);
export type StateCode = z.infer<typeof stateCode>;

/** The five states of the survey. Berlin is one unit and never a group of its own, so it is not among them. */
export const SURVEY_STATES = ['12', '13', '14', '15', '16'] as const satisfies readonly StateCode[];

export const STATE_NAMES: Readonly<Record<StateCode, string>> = {
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};
