import { randomUUID } from 'node:crypto';
import type { DimensionId } from '#survey';
import type { Chance } from '../../builders/chance.ts';
import { callFor } from './call.ts';
import { requestOf, type Command, type Save } from './command.ts';
import type { Journal } from './journal.ts';
import { SHARED, type Person } from './people.ts';
import { readStand, type Stand } from './stand.ts';

/** Somebody works until the server is gone: reads, does something, goes on from what it led to. */
export async function work(person: Person, origin: string, journal: Journal, chance: Chance): Promise<void> {
  let stand = await readStand(person, origin);
  while (stand !== 'gone') {
    const command = choose(person, stand, chance);
    if (command === undefined) {
      stand = await readStand(person, origin);
      continue;
    }
    const place = journal.begin(person, command);
    const answer = await callFor(person, origin, requestOf(command));
    if (answer === 'gone') return;
    journal.end(place, answer.status, answer.body);
    stand =
      answer.status === 200 && command.kind === 'save'
        ? afterSave(stand, command)
        : await readStand(person, origin);
  }
}

function afterSave(stand: Stand, { dimension, seen, text }: Save): Stand {
  const section = { version: seen + 1, text, isDone: false };
  return { ...stand, sections: { ...stand.sections, [dimension]: section } };
}

/** What to do next; `undefined`: look again. */
function choose({ role, name }: Person, stand: Stand, chance: Chance): Command | undefined {
  const { head } = stand;
  const { pending: submission } = head;
  const operation = randomUUID();
  if (role === 'approver') {
    if (submission === undefined || chance.below(3) === 0) return undefined;
    return { kind: chance.pick(['approve', 'approve', 'return']), operation, submission };
  }
  const dimension = chance.pick(SHARED);
  const { version: seen, text: base, isDone } = stand.sections[dimension];
  const dice = chance.below(100);
  if (dice < 6) return undefined;
  if (dice < 16) return seen === 0 ? undefined : { kind: 'mark', dimension, seen, done: !isDone };
  if (dice < 22) return { kind: 'mode', mode: head.mode === 'full' ? 'short' : 'full', rev: head.rev };
  if (dice < 36) return sending(stand, role === 'single');
  if (dice < 60 && submission !== undefined) return { kind: 'withdraw', operation, submission };
  return { kind: 'save', dimension, seen, base, text: `${name} ${operation}`, operation };
}

function sending({ head, sections }: Stand, alone: boolean): Command | undefined {
  const versions = versionsOf(sections);
  if (Object.keys(versions).length === 0) return undefined;
  const reason = head.accepted === undefined ? {} : { reason: 'Nachgetragen' };
  return { kind: 'send', id: randomUUID(), mode: head.mode, versions, alone, ...reason };
}

function versionsOf(sections: Stand['sections']): Partial<Record<DimensionId, number>> {
  return Object.fromEntries(
    Object.entries(sections).flatMap(([dimension, { version }]) =>
      version > 0 ? [[dimension, version]] : [],
    ),
  );
}
