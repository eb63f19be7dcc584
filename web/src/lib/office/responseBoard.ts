import {
  responseGoal,
  RULES,
  STATE_NAMES,
  SURVEY_STATES,
  unitType,
  UNIT_TYPE_NAMES,
  type ResponseGoal,
} from '#survey';
import type { ParticipationEntry } from '#lib/api/officeViews.ts';
import { isInventedPlace } from '#lib/form/inventedPlace.ts';

/** One group of the board of the response rate (Rücklauf). */
export interface ResponseRow {
  /** Key of a state or district, or a type of administration. */
  readonly id: string;
  readonly label: string;
  /** Administrations of which a submission counts, of all of the group. */
  readonly n: number;
  readonly N: number;
  readonly goal: ResponseGoal;
}

export interface ResponseBoard {
  /** All five states together. */
  readonly total: ResponseRow;
  readonly states: readonly ResponseRow[];
  /** In the order of their keys. */
  readonly districts: readonly ResponseRow[];
  readonly types: readonly ResponseRow[];
}

/**
 * How many of each group of the publication have answered, and what is missing to the next threshold. Berlin is in no
 * group, and invented administrations enter no figure.
 */
export function responseBoard(units: readonly ParticipationEntry[]): ResponseBoard {
  const counted = units.filter(({ name, state }) => state !== '11' && !isInventedPlace(name));
  const row = (id: string, label: string, group: readonly ParticipationEntry[]): ResponseRow => {
    const n = group.filter(({ submittedAt }) => submittedAt !== undefined).length;
    return { id, label, n, N: group.length, goal: responseGoal(n, group.length, RULES.reliability) };
  };
  const names = new Map<string, string>(counted.map(({ key, name }) => [key, name]));
  const byDistrict = [...Map.groupBy(counted, ({ key }) => key.slice(0, 5))];
  return {
    total: row('gesamt', 'Fünf Länder (ohne Berlin)', counted),
    states: SURVEY_STATES.map((state) =>
      row(
        state,
        STATE_NAMES[state],
        counted.filter((unit) => unit.state === state),
      ),
    ).filter(({ N }) => N > 0),
    districts: byDistrict
      .map(([district, group]) => row(district, names.get(district) ?? district, group))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    types: unitType.options
      .map((type) =>
        row(
          type,
          UNIT_TYPE_NAMES[type],
          counted.filter((unit) => unit.type === type),
        ),
      )
      .filter(({ N }) => N > 0),
  };
}

/** „noch 4 bis zum Ziel“ */
export function goalText({ reliability, next }: ResponseGoal): string {
  if (next === undefined) return reliability === 'reliable' ? 'Ziel erreicht' : 'zu klein für eigene Werte';
  const whereTo = next.reliability === 'limited' ? 'bis zu „eingeschränkt“' : 'bis zum Ziel';
  return `noch ${next.missing} ${whereTo}`;
}

/** Where a group stands, in words. */
export const RELIABILITY_NAMES: Readonly<Record<ResponseGoal['reliability'], string>> = {
  fewRespondents: 'zu wenige Antworten',
  lowResponse: 'zu wenig Rücklauf',
  limited: 'eingeschränkt',
  reliable: 'belastbar',
};
