import * as z from 'zod';
import { nextState, type Mode, type ResponseState } from '#survey';
import type { HeadCommand } from './command.ts';
import type { Attempt } from './journal.ts';

/** How the head of a response stands; submissions by their ids. */
export interface HeadStand {
  readonly state: ResponseState;
  readonly mode: Mode;
  readonly rev: number;
  readonly accepted: string | undefined;
  readonly pending: string | undefined;
}

type HeadAttempt = Attempt<HeadCommand>;
/** What is still to happen, by person: each does one thing after the other. */
type Remaining = readonly (readonly HeadAttempt[])[];

/**
 * Whether a head follows from what was done to it since it stood as `before`: there is an order in which every
 * acknowledged command took effect once, between the moments it was sent and answered, with the answer it had;
 * refused ones did not; those nobody was told about may have.
 */
export function isExplained(before: HeadStand, attempts: readonly HeadAttempt[], stand: HeadStand): boolean {
  const made = attempts.filter(({ outcome }) => outcome !== 'refused');
  const byPerson = Map.groupBy(made, ({ person }) => person.name);
  const failed = new Set<string>();

  function search(head: HeadStand, remaining: Remaining): boolean {
    if (isEqual(head, stand) && remaining.flat().every(({ outcome }) => outcome === 'open')) return true;
    const key = JSON.stringify([head, remaining.map(({ length }) => length)]);
    if (failed.has(key)) return false;
    const deadline = Math.min(...remaining.flat().map(({ endedAt }) => endedAt));
    const found = remaining.some(([first, ...rest], person) => {
      if (first === undefined || first.begunAt > deadline) return false;
      const after = effectOf(head, first);
      const others = remaining.with(person, rest);
      return (
        (after !== undefined && search(after, others)) || (first.outcome === 'open' && search(head, others))
      );
    });
    if (!found) failed.add(key);
    return found;
  }
  return search(before, [...byPerson.values()]);
}

function isEqual(one: HeadStand, other: HeadStand): boolean {
  return (
    one.state === other.state &&
    one.mode === other.mode &&
    one.rev === other.rev &&
    one.accepted === other.accepted &&
    one.pending === other.pending
  );
}

const answered = z.looseObject({ state: z.string().optional(), rev: z.number().optional() });

/** The head after a command; `undefined` when it makes no sense then, or had another answer. */
function effectOf(head: HeadStand, { command, outcome, answer }: HeadAttempt): HeadStand | undefined {
  const after = isChosen(head, command) ? head : afterChange(head, command);
  if (after === undefined) return undefined;
  if (outcome !== 'acknowledged') return after;
  const { state = after.state, rev = after.rev } = answered.parse(answer);
  return state === after.state && rev === after.rev ? after : undefined;
}

/** Two who choose the same form at once are both told that it is chosen; it happens once. */
function isChosen(head: HeadStand, command: HeadCommand): boolean {
  return command.kind === 'mode' && command.rev + 1 === head.rev && command.mode === head.mode;
}

function afterChange(head: HeadStand, command: HeadCommand): HeadStand | undefined {
  const changes = changesOf(head, command);
  return changes && { ...head, ...changes, rev: head.rev + 1 };
}

function changesOf(head: HeadStand, command: HeadCommand): Partial<HeadStand> | undefined {
  const standing = { state: head.state, hasAccepted: head.accepted !== undefined };
  switch (command.kind) {
    case 'mode':
      return command.rev === head.rev ? { mode: command.mode } : undefined;
    case 'send': {
      const state = nextState(standing, command.alone ? 'sendAlone' : 'send');
      if (state === undefined || command.mode !== head.mode) return undefined;
      return command.alone ? { state, accepted: command.id } : { state, pending: command.id };
    }
    case 'approve':
    case 'return':
    case 'withdraw': {
      const state = nextState(standing, command.kind);
      if (state === undefined || command.submission !== head.pending) return undefined;
      const accepted = command.kind === 'approve' ? command.submission : head.accepted;
      return { state, accepted, pending: undefined };
    }
  }
}
