import type { Mark, Save } from './command.ts';
import type { Attempt } from './journal.ts';

/** How one section stands; `text` names the save it comes from, absent when it was never saved. */
export interface SectionStand {
  readonly version: number;
  readonly text: string | undefined;
  readonly isDone: boolean;
}

/**
 * Compares how a section stands with what was done to it since it stood as `before`. Every acknowledged save must be
 * what is read or an ancestor of it, nothing refused may be among them, and the mark must be the last one made.
 *
 * @returns what is wrong, in words
 */
export function sectionProblems(
  before: SectionStand,
  attempts: readonly Attempt<Save | Mark>[],
  stand: SectionStand,
): string[] {
  const line = lineOf(before, attempts.filter(isSave), stand);
  if (line === undefined) return [`Version ${stand.version} (${stand.text}) comes from nowhere.`];
  const onLine = new Set(line);
  const lost = attempts
    .filter(isSave)
    .filter((attempt) => attempt.outcome === 'acknowledged' && !onLine.has(attempt));
  const revived = line.filter(({ outcome }) => outcome === 'refused');
  return [
    ...lost.map(({ command }) => `The acknowledged save ${command.text} is lost.`),
    ...revived.map(({ command }) => `The refused save ${command.text} took effect.`),
    ...(isMarkPossible(before, attempts.filter(isMark), stand)
      ? []
      : [`The section may not be ${stand.isDone ? 'done' : 'open'}.`]),
  ];
}

function isSave(attempt: Attempt<Save | Mark>): attempt is Attempt<Save> {
  return attempt.command.kind === 'save';
}

function isMark(attempt: Attempt<Save | Mark>): attempt is Attempt<Mark> {
  return attempt.command.kind === 'mark';
}

/** The saves that lead from one stand to the other, the last first; `undefined` when none do. */
function lineOf(
  before: SectionStand,
  saves: readonly Attempt<Save>[],
  { version, text }: SectionStand,
): Attempt<Save>[] | undefined {
  const byText = new Map(saves.map((save) => [save.command.text, save]));
  const line: Attempt<Save>[] = [];
  let [at, name] = [version, text];
  while (at > before.version) {
    const save = name === undefined ? undefined : byText.get(name);
    if (save?.command.seen !== at - 1) return undefined;
    line.push(save);
    [at, name] = [at - 1, save.command.base];
  }
  return at === before.version && name === before.text ? line : undefined;
}

/** A mark holds for its version, until another one that was begun after it was answered. */
function isMarkPossible(
  before: SectionStand,
  marks: readonly Attempt<Mark>[],
  { version, isDone }: SectionStand,
): boolean {
  const made = marks.filter(({ command, outcome }) => command.seen === version && outcome !== 'refused');
  const acknowledged = made.filter(({ outcome }) => outcome === 'acknowledged');
  const wasDone = before.version === version && before.isDone;
  if (acknowledged.length === 0 && isDone === wasDone) return true;
  return made.some(
    (mark) => mark.command.done === isDone && !acknowledged.some((later) => later.begunAt > mark.endedAt),
  );
}
