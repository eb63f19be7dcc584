import type { ItemId } from '../questionnaire/questionnaire.ts';
import { numberOf, type Answers } from '../response/answer.ts';

/** What a unit says about its E-Akte in one edition (Prognoseblock). Whatever it did not answer is missing. */
export interface EakteState {
  readonly edition: number;
  /** Workplaces (Arbeitsplätze) that are to work with the E-Akte. */
  readonly total?: number | undefined;
  /** Those that do so already; at most `total`. */
  readonly connected?: number | undefined;
  /** EUR still planned until completion, without internal staff. */
  readonly plannedEur?: number | undefined;
  /** Internal person-days (Personentage) expected until completion. */
  readonly personDays?: number | undefined;
  /** Year the unit plans to be done, or was. */
  readonly plannedYear?: number | undefined;
}

/** A state that says how much is left. */
export interface KnownState extends EakteState {
  readonly total: number;
  readonly connected: number;
}

const ITEMS = {
  total: 'eakte.k.ap-gesamt',
  connected: 'eakte.k.ap-angebunden',
  plannedEur: 'eakte.k.budget-geplant',
  personDays: 'eakte.k.personentage-rest',
  plannedYear: 'eakte.k.abschlussjahr',
} as const satisfies Record<string, ItemId>;

/**
 * Reads the forecast's numbers from the answers that count.
 *
 * Only what is answered counts: „trifft nicht zu“, „nicht bekannt“ and what the filter did not ask are missing alike
 * and estimated like the rest. Where no workplace is planned, none is connected.
 *
 * @param answers the answers that count (`effectiveAnswers`)
 * @throws on more connected workplaces than there are: no response is accepted with it
 */
export function readEakteState(answers: Answers, edition: number): EakteState {
  const total = numberOf(answers[ITEMS.total]);
  const connected = total === 0 ? 0 : numberOf(answers[ITEMS.connected]);
  if (total !== undefined && connected !== undefined && connected > total)
    throw new RangeError(`${connected} connected workplaces of ${total}.`);
  return {
    edition,
    total,
    connected,
    plannedEur: numberOf(answers[ITEMS.plannedEur]),
    personDays: numberOf(answers[ITEMS.personDays]),
    plannedYear: numberOf(answers[ITEMS.plannedYear]),
  };
}

export function isKnown(state: EakteState): state is KnownState {
  return state.total !== undefined && state.connected !== undefined;
}

/** Workplaces still to be connected (Rest). */
export function restOf({ total, connected }: KnownState): number {
  return total - connected;
}
