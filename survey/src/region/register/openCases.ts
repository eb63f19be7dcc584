import { OWN_ADMINISTRATION, type OpenAssociation } from './answering.ts';
import type { DecidedSuccession, Decisions } from './decisions.ts';
import { isGemeinde, levelOf, type Register, type RegisterRecord } from './register.ts';
import { registerChange } from './registerChange.ts';

/** What somebody still has to decide before a file can be applied. */
export type OpenCase =
  | { readonly what: 'noSuccessor'; readonly record: RegisterRecord }
  | { readonly what: 'noOrigin'; readonly record: RegisterRecord }
  /** the shares of one that is gone do not add up to 1, or those of one that stayed reach it */
  | { readonly what: 'shares'; readonly key: string; readonly sum: number; readonly isGone: boolean }
  | { readonly what: 'unconfirmed'; readonly succession: DecidedSuccession }
  /** a decision names what is not in the register it speaks about */
  | { readonly what: 'unknown'; readonly key: string }
  | { readonly what: 'otherDate'; readonly asOf: string }
  /** inhabitants are new, and neither the file nor anybody says of which day */
  | { readonly what: 'populationDate' }
  | ({ readonly what: 'association' } & OpenAssociation);

/** Rounding of shares that still counts as a whole. */
const ROUNDING = 0.0005;

/** Mergers change the inhabitants of a few Gemeinden; when more than this share changes, they are of another day. */
const NEW_INHABITANTS = 0.1;

/** Everything about the successions and answers between two registers that `decisions` leaves open. */
export function openCases(
  before: Register,
  after: Register,
  decisions: Decisions,
  associations: readonly OpenAssociation[],
): readonly OpenCase[] {
  const { gone, fresh } = registerChange(before, after);
  const from = Map.groupBy(decisions.successions, (succession) => succession.from);
  const to = new Set(decisions.successions.map((succession) => succession.to));
  const goneKeys = new Set(gone.map(({ key }) => key));
  return [
    ...(decisions.asOf === after.asOf ? [] : [{ what: 'otherDate', asOf: decisions.asOf } as const]),
    ...(after.populationAsOf === undefined && hasNewInhabitants(before, after)
      ? [{ what: 'populationDate' } as const]
      : []),
    ...unknownKeys(before, after, decisions).map((key) => ({ what: 'unknown', key }) as const),
    ...gone.filter(({ key }) => !from.has(key)).map((record) => ({ what: 'noSuccessor', record }) as const),
    ...fresh.filter(({ key }) => !to.has(key)).map((record) => ({ what: 'noOrigin', record }) as const),
    ...[...from].flatMap(([key, successions]) => sharesCase(key, successions, goneKeys.has(key))),
    ...decisions.successions
      .filter(({ confirmed }) => !confirmed)
      .map((succession) => ({ what: 'unconfirmed', succession }) as const),
    ...associations.map((open) => ({ what: 'association', ...open }) as const),
  ];
}

function hasNewInhabitants(before: Register, after: Register): boolean {
  const old = new Map(before.records.filter(isGemeinde).map(({ key, population }) => [key, population]));
  const changed = after.records.filter(({ key, population }) => (old.get(key) ?? population) !== population);
  return changed.length > old.size * NEW_INHABITANTS;
}

function sharesCase(
  key: string,
  successions: readonly DecidedSuccession[],
  isGone: boolean,
): readonly OpenCase[] {
  const sum = successions.reduce((left, { share }) => left + share, 0);
  const isRight = isGone ? Math.abs(sum - 1) <= ROUNDING : sum < 1;
  return isRight ? [] : [{ what: 'shares', key, sum, isGone }];
}

function unknownKeys(before: Register, after: Register, decisions: Decisions): readonly string[] {
  const old = new Set(before.records.map(({ key }) => key));
  const now = new Set(after.records.map(({ key }) => key));
  const associations = new Set(
    after.records.filter((record) => levelOf(record) === 'verband').map(({ key }) => key),
  );
  return [
    ...decisions.successions.filter(({ from }) => !old.has(from)).map(({ from }) => from),
    ...decisions.successions.filter(({ to }) => !now.has(to)).map(({ to }) => to),
    ...decisions.answers
      .filter(({ association }) => !associations.has(association))
      .map(({ association }) => association),
    ...decisions.answers
      .filter(
        ({ association, by }) =>
          by !== OWN_ADMINISTRATION && by !== '' && !(now.has(by) && by.startsWith(association)),
      )
      .map(({ by }) => by),
  ];
}
