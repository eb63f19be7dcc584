import { describe, expect, it } from 'vitest';
import type { HeadCommand } from './command.ts';
import { isExplained, type HeadStand } from './headHistory.ts';
import type { Attempt } from './journal.ts';

const EMPTY: HeadStand = { state: 'draft', mode: 'full', rev: 0, accepted: undefined, pending: undefined };
const WAITING: HeadStand = { ...EMPTY, state: 'inApproval', rev: 1, pending: 'one' };
const ACCEPTED: HeadStand = { ...EMPTY, state: 'accepted', rev: 2, accepted: 'one' };

const send = (id: string): HeadCommand => ({ kind: 'send', id, mode: 'full', versions: {}, alone: false });
const decide = (kind: 'approve' | 'withdraw', submission: string): HeadCommand => ({
  kind,
  operation: kind,
  submission,
});

interface Span {
  readonly by?: string;
  readonly from: number;
  /** Absent: nobody was told how it ended. */
  readonly to?: number;
  readonly answer?: object;
  readonly refused?: boolean;
}

function attempt(
  command: HeadCommand,
  { by = 'anna', from, to, answer = {}, refused }: Span,
): Attempt<HeadCommand> {
  const person = { name: by, team: 'stadt', role: 'editor', cookie: '' } as const;
  const outcome = refused === true ? 'refused' : to === undefined ? 'open' : 'acknowledged';
  return { person, command, begunAt: from, endedAt: to ?? Infinity, outcome, answer };
}

describe('the history of a head', () => {
  it('is explained by what was acknowledged, in the order it was', () => {
    const sent = attempt(send('one'), { from: 1, to: 2 });
    const approved = attempt(decide('approve', 'one'), { by: 'chris', from: 3, to: 4, answer: { rev: 2 } });
    expect(isExplained(EMPTY, [sent, approved], ACCEPTED)).toBe(true);
  });

  it('may hold what nobody was told about, or not', () => {
    const sent = attempt(send('one'), { from: 1 });
    expect(isExplained(EMPTY, [sent], EMPTY)).toBe(true);
    expect(isExplained(EMPTY, [sent], WAITING)).toBe(true);
  });

  it('notices a lost command, one that took effect twice, and one that was refused', () => {
    const sent = attempt(send('one'), { from: 1, to: 2 });
    expect(isExplained(EMPTY, [sent], EMPTY)).toBe(false);
    expect(isExplained(EMPTY, [sent], { ...WAITING, rev: 2 })).toBe(false);
    const refused = attempt(send('one'), { from: 1, to: 2, refused: true });
    expect(isExplained(EMPTY, [refused], WAITING)).toBe(false);
  });

  it('finds the order of commands at once, and none against the clock', () => {
    const one = attempt(send('one'), { from: 1, to: 4 });
    const withdrawn = attempt(decide('withdraw', 'one'), { by: 'bert', from: 2, to: 5 });
    expect(isExplained(EMPTY, [withdrawn, one], { ...EMPTY, rev: 2 })).toBe(true);
    const early = attempt(decide('withdraw', 'one'), { by: 'bert', from: 0, to: 0.5 });
    expect(isExplained(EMPTY, [early, one], { ...EMPTY, rev: 2 })).toBe(false);
  });

  it('compares the answers people had with what would have been answered', () => {
    const wrongRev = attempt(send('one'), { from: 1, to: 2, answer: { state: 'accepted' } });
    expect(isExplained(EMPTY, [wrongRev], WAITING)).toBe(false);
    const mode: HeadCommand = { kind: 'mode', mode: 'short', rev: 0 };
    const chosen = attempt(mode, { from: 1, to: 2, answer: { mode: 'short', rev: 1 } });
    expect(isExplained(EMPTY, [chosen], { ...EMPTY, mode: 'short', rev: 1 })).toBe(true);
    const same = attempt(mode, { by: 'bert', from: 3, to: 4, answer: { mode: 'short', rev: 1 } });
    expect(isExplained(EMPTY, [chosen, same], { ...EMPTY, mode: 'short', rev: 1 })).toBe(true);
    const late = attempt(mode, { from: 3, to: 4, answer: { mode: 'short', rev: 2 } });
    expect(isExplained(EMPTY, [chosen, late], { ...EMPTY, mode: 'short', rev: 2 })).toBe(false);
  });
});
