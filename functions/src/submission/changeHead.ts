import type { MemberPermission } from '../auth/policy.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import type { HeadOperation, ResponseHead } from '../store/responseStore.ts';
import { ownResponse, type OwnResponse } from './ownResponse.ts';

/** A command to a response: what it wants, and the id from the client by which its repetition is recognised. */
export interface Command {
  readonly year: number;
  readonly permission: MemberPermission;
  readonly operation: string;
}

/** What a head becomes; revision and operations follow from the one before. */
export type NextHead = Omit<ResponseHead, 'edition' | 'unit' | 'rev' | 'operations'>;

/** `next` is written; anything else is the answer. */
export type Change<Refusal, Made = undefined> = Next<Made> | Refusal;

interface Next<Made> {
  readonly kind: 'next';
  readonly head: NextHead;
  /** What the decision stored, for whoever answers. */
  readonly made?: Made;
}

export type ChangeOutcome<Refusal, Made> =
  | {
      readonly kind: 'done';
      readonly operation: HeadOperation;
      readonly own: OwnResponse;
      /** Absent when the command took effect before. */
      readonly made?: Made | undefined;
    }
  | { readonly kind: 'notFound' | 'changedMeanwhile' }
  | Refusal;

/** So often a decision is made anew because somebody else changed the head in between. */
const ATTEMPTS = 5;
/** So many commands are remembered to recognise their repetition. */
const REMEMBERED = 20;

/**
 * Changes the head of the own response in one conditional write: gathers, lets decide, saves. A command that took
 * effect before is not decided again; its answer is the one it had.
 */
export async function changeHead<Refusal extends { readonly kind: string }, Made = undefined>(
  dependencies: Dependencies,
  member: Member,
  { year, permission, operation }: Command,
  decide: (own: OwnResponse) => Change<Refusal, Made> | Promise<Change<Refusal, Made>>,
): Promise<ChangeOutcome<Refusal, Made>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const own = await ownResponse(dependencies, member, { year, permission });
    if (own === undefined) return { kind: 'notFound' };
    const before = own.head?.operations ?? [];
    const made = before.find(({ id }) => id === operation);
    if (made !== undefined) return { kind: 'done', operation: made, own };

    const change = await decide(own);
    if (!isNext(change)) return change;
    const seen = own.head?.rev ?? 0;
    const at = dependencies.now().toISOString();
    const done = { id: operation, at, state: change.head.state, rev: seen + 1 };
    const head = {
      ...change.head,
      edition: year,
      unit: member.unit,
      rev: seen + 1,
      operations: [...before, done].slice(-REMEMBERED),
    };
    if ((await dependencies.responses.put(head, seen)) === 'saved') {
      return { kind: 'done', operation: done, own: { ...own, head }, made: change.made };
    }
  }
  return { kind: 'changedMeanwhile' };
}

function isNext<Refusal extends { readonly kind: string }, Made>(
  change: Change<Refusal, Made>,
): change is Next<Made> {
  return change.kind === 'next';
}
