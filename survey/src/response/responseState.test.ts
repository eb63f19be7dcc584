import { describe, expect, it } from 'vitest';
import { nextState, responseCommand, responseState, type ResponseStanding } from './responseState.ts';

/** Every standing that is not torn: what is accepted counts, what is a draft never did. */
const STANDINGS = responseState.options.flatMap((state) =>
  [true, false].map((hasAccepted): ResponseStanding => ({ state, hasAccepted })),
);
const POSSIBLE = STANDINGS.filter(({ state, hasAccepted }) =>
  state === 'accepted' ? hasAccepted : state !== 'draft' || !hasAccepted,
);

function after(standing: ResponseStanding): ResponseStanding[] {
  return responseCommand.options.flatMap((command) => {
    const state = nextState(standing, command);
    return state === undefined ? [] : [{ state, hasAccepted: standing.hasAccepted || state === 'accepted' }];
  });
}

const nameOf = ({ state, hasAccepted }: ResponseStanding) => `${state} ${String(hasAccepted)}`;

describe('a response', () => {
  it('moves along this graph and no other', () => {
    const moves = POSSIBLE.flatMap((standing) =>
      responseCommand.options.flatMap((command) => {
        const state = nextState(standing, command);
        return state === undefined ? [] : [`${nameOf(standing)} -${command}-> ${state}`];
      }),
    );
    expect(moves).toEqual([
      'draft false -send-> inApproval',
      'draft false -sendAlone-> accepted',
      'draft false -close-> closed',
      'inApproval true -send-> inApproval',
      'inApproval true -withdraw-> accepted',
      'inApproval true -approve-> accepted',
      'inApproval true -return-> accepted',
      'inApproval true -close-> closed',
      'inApproval false -send-> inApproval',
      'inApproval false -withdraw-> draft',
      'inApproval false -approve-> accepted',
      'inApproval false -return-> draft',
      'inApproval false -close-> closed',
      'accepted true -send-> inApproval',
      'accepted true -sendAlone-> accepted',
      'accepted true -close-> closed',
    ]);
  });

  it('reaches every possible standing from a draft, leaves each but the closed ones, and no other exists', () => {
    const reached = new Map<string, ResponseStanding>();
    const queue: ResponseStanding[] = [{ state: 'draft', hasAccepted: false }];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (reached.has(nameOf(next))) continue;
      reached.set(nameOf(next), next);
      queue.push(...after(next));
    }
    expect([...reached.keys()].toSorted()).toEqual(POSSIBLE.map(nameOf).toSorted());
    for (const standing of reached.values()) {
      expect(after(standing).length > 0).toBe(standing.state !== 'closed');
    }
  });

  it('never loses what counts: an accepted submission is counted in every later standing', () => {
    for (const standing of POSSIBLE.filter(({ hasAccepted }) => hasAccepted)) {
      for (const later of after(standing)) expect(later.hasAccepted).toBe(true);
      expect(after(standing).map(({ state }) => state)).not.toContain('draft');
    }
  });
});
