import { describe, expect, it } from 'vitest';
import type { Mark, Save } from './command.ts';
import type { Attempt } from './journal.ts';
import type { Person } from './people.ts';
import { sectionProblems, type SectionStand } from './sectionHistory.ts';

const anna: Person = { name: 'anna', team: 'stadt', role: 'editor', cookie: '' };
const NEVER: SectionStand = { version: 0, text: undefined, isDone: false };

type Outcome = Attempt['outcome'];

function save(text: string, base: string | undefined, seen: number, outcome: Outcome): Attempt<Save> {
  const command = { kind: 'save', dimension: 'eakte', seen, text, base, operation: text } as const;
  return attempt(command, outcome, [seen, seen + 0.5]);
}

function mark(done: boolean, outcome: Outcome, span: [number, number]): Attempt<Mark> {
  return attempt({ kind: 'mark', dimension: 'eakte', seen: 1, done }, outcome, span);
}

function attempt<C extends Save | Mark>(
  command: C,
  outcome: Outcome,
  [begunAt, end]: [number, number],
): Attempt<C> {
  const endedAt = outcome === 'open' ? Infinity : end;
  return { person: anna, command, begunAt, endedAt, outcome, answer: {} };
}

const one = save('one', undefined, 0, 'acknowledged');

describe('the history of a section', () => {
  it('holds when every acknowledged save is read, or an ancestor of what is read', () => {
    const two = save('two', 'one', 1, 'acknowledged');
    expect(sectionProblems(NEVER, [one, two], { version: 2, text: 'two', isDone: false })).toEqual([]);
  });

  it('holds with and without a save nobody was told about', () => {
    const two = save('two', 'one', 1, 'open');
    expect(sectionProblems(NEVER, [one, two], { version: 1, text: 'one', isDone: false })).toEqual([]);
    expect(sectionProblems(NEVER, [one, two], { version: 2, text: 'two', isDone: false })).toEqual([]);
  });

  it('notices a lost save at the end and in between', () => {
    const two = save('two', 'one', 1, 'acknowledged');
    const other = save('other', 'one', 1, 'open');
    expect(sectionProblems(NEVER, [one, two], { version: 1, text: 'one', isDone: false })).toHaveLength(1);
    const stand = { version: 2, text: 'other', isDone: false };
    expect(sectionProblems(NEVER, [one, two, other], stand)).toEqual(['The acknowledged save two is lost.']);
  });

  it('notices a refused save that took effect, and content from nowhere', () => {
    const two = save('two', 'one', 1, 'refused');
    expect(sectionProblems(NEVER, [one, two], { version: 2, text: 'two', isDone: false })).toHaveLength(1);
    expect(sectionProblems(NEVER, [one], { version: 2, text: 'two', isDone: false })).toHaveLength(1);
    expect(sectionProblems(NEVER, [one], { version: 2, text: 'one', isDone: false })).toHaveLength(1);
  });

  it('lets the last mark hold, either of two at once, and none of another version', () => {
    const read = (isDone: boolean) => ({ version: 1, text: 'one', isDone });
    const early = mark(true, 'acknowledged', [2, 3]);
    const late = mark(false, 'acknowledged', [4, 5]);
    expect(sectionProblems(NEVER, [one, early, late], read(false))).toEqual([]);
    expect(sectionProblems(NEVER, [one, early, late], read(true))).toHaveLength(1);
    const meanwhile = mark(false, 'acknowledged', [2.5, 5]);
    expect(sectionProblems(NEVER, [one, early, meanwhile], read(true))).toEqual([]);
    expect(sectionProblems(NEVER, [one, early], read(false))).toHaveLength(1);
    const maybe = mark(false, 'open', [4, 5]);
    expect(sectionProblems(NEVER, [one, early, maybe], read(false))).toEqual([]);
    const two = save('two', 'one', 1, 'acknowledged');
    expect(sectionProblems(NEVER, [one, early, two], { version: 2, text: 'two', isDone: true })).toHaveLength(
      1,
    );
  });
});
