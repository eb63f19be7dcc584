import { isDeepStrictEqual } from 'node:util';
import { DIMENSION_IDS } from '#survey';
import * as z from 'zod';
import type { Chance } from '../../builders/chance.ts';
import { callFor } from './call.ts';
import { requestOf, type HeadCommand, type Mark, type Save } from './command.ts';
import { isExplained } from './headHistory.ts';
import type { Attempt, Journal } from './journal.ts';
import type { Person } from './people.ts';
import { sectionProblems } from './sectionHistory.ts';
import { readStand, readSubmissions, type Stand } from './stand.ts';

/** What the people of one administration were told. */
export interface Team {
  /** Who looks how their response stands. */
  readonly reader: Person;
  /** How it stood when everything before was settled. */
  stand: Stand;
  /** Hashes of the submissions they have a receipt for, by id. */
  readonly receipts: Map<string, string>;
}

/** @throws when the server is gone */
export async function openTeam(reader: Person, origin: string): Promise<Team> {
  return { reader, stand: await standNow(reader, origin), receipts: new Map() };
}

/** Reads how a response stands and compares it with everything that was acknowledged; says what is wrong. */
export async function compare(
  { reader, stand: before, receipts }: Team,
  origin: string,
  journal: Pick<Journal, 'attempts'>,
): Promise<{ stand: Stand; problems: readonly string[] }> {
  const stand = await standNow(reader, origin);
  const stored = await readSubmissions(reader, origin);
  const attempts = journal.attempts().filter(({ person }) => person.team === reader.team);
  for (const [id, hash] of receiptsOf(attempts)) receipts.set(id, hash);
  const problems = DIMENSION_IDS.flatMap((dimension) => {
    const own = attempts.filter(isOfSections).filter(({ command }) => command.dimension === dimension);
    return sectionProblems(before.sections[dimension], own, stand.sections[dimension]);
  });
  const commands = attempts.filter(isOfHead);
  if (!isExplained(before.head, commands, stand.head)) {
    const told = commands.map(({ person, command, ...rest }) => ({ by: person.name, ...command, ...rest }));
    problems.push(`The head does not follow: ${JSON.stringify([before.head, told, stand.head])}`);
  }
  for (const [id, hash] of [...receipts, ...stand.hashes]) {
    if (stored.get(id) !== hash) problems.push(`The submission ${id} is not stored as it was acknowledged.`);
  }
  return { stand, problems: problems.map((problem) => `${reader.team}: ${problem}`) };
}

async function standNow(reader: Person, origin: string): Promise<Stand> {
  const stand = await readStand(reader, origin);
  if (stand === 'gone') throw new Error('The server died while nobody killed it.');
  return stand;
}

/**
 * Sends again, twice, what nobody was told the end of.
 *
 * @returns what is wrong: the second time it must be answered as the first time
 */
export async function repeatOpen(origin: string, journal: Journal, chance: Chance): Promise<string[]> {
  const problems: string[] = [];
  const open = [...journal.attempts().entries()].filter(([, { outcome }]) => outcome === 'open');
  while (open.length > 0) {
    for (const [place, { person, command }] of open.splice(chance.below(open.length), 1)) {
      const first = await callFor(person, origin, requestOf(command));
      const second = await callFor(person, origin, requestOf(command));
      if (first === 'gone' || second === 'gone') throw new Error('The server died while nobody killed it.');
      const isRefused = first.status >= 300;
      const isSame =
        first.status === second.status && (isRefused || isDeepStrictEqual(first.body, second.body));
      if (!isSame) problems.push(`${command.kind}, repeated, was ${first.status} and then ${second.status}.`);
      // Choosing a form has no id: refused because somebody else came after it, it may still have happened.
      if (command.kind !== 'mode' || !isRefused) journal.end(place, first.status, first.body);
    }
  }
  return problems;
}

const sent = z.looseObject({ id: z.string(), hash: z.string() });

/** The receipts people were given. */
function receiptsOf(attempts: readonly Attempt[]): [id: string, hash: string][] {
  return attempts
    .filter(({ command, outcome }) => command.kind === 'send' && outcome === 'acknowledged')
    .map(({ answer }) => sent.parse(answer))
    .map(({ id, hash }) => [id, hash]);
}

function isOfSections(attempt: Attempt): attempt is Attempt<Save | Mark> {
  return attempt.command.kind === 'save' || attempt.command.kind === 'mark';
}

function isOfHead(attempt: Attempt): attempt is Attempt<HeadCommand> {
  return !isOfSections(attempt);
}
