import * as z from 'zod';

/**
 * Where the response of one unit stands (Stand des Antwortbogens): being filled in (`draft`), sent to the head
 * of the administration (`inApproval`, in Freigabe), approved (`accepted`, freigegeben) or over (`closed`).
 */
export const responseState = z.enum(['draft', 'inApproval', 'accepted', 'closed']);
export type ResponseState = z.infer<typeof responseState>;

/**
 * What can happen to a response: sent for approval or, in an administration of one person, sent in alone;
 * taken back (zurückgezogen), approved (freigegeben), returned (zurückgegeben), closed at the deadline.
 */
export const responseCommand = z.enum(['send', 'sendAlone', 'withdraw', 'approve', 'return', 'close']);
export type ResponseCommand = z.infer<typeof responseCommand>;

/** What decides on the next state: where the response stands, and whether a submission counts already. */
export interface ResponseStanding {
  readonly state: ResponseState;
  readonly hasAccepted: boolean;
}

/**
 * The state after a command. An accepted submission keeps counting while its amendment waits for approval, and
 * when that is taken back, returned or cut off by the deadline.
 *
 * @returns `undefined` where the command makes no sense
 */
export function nextState(
  { state, hasAccepted }: ResponseStanding,
  command: ResponseCommand,
): ResponseState | undefined {
  if (state === 'closed') return undefined;
  switch (command) {
    case 'send':
      return 'inApproval';
    case 'sendAlone':
      return state === 'inApproval' ? undefined : 'accepted';
    case 'approve':
      return state === 'inApproval' ? 'accepted' : undefined;
    case 'withdraw':
    case 'return':
      if (state !== 'inApproval') return undefined;
      return hasAccepted ? 'accepted' : 'draft';
    case 'close':
      return 'closed';
  }
}
