import * as z from 'zod';
import { byDimension, dimensionId, responseState, type DimensionId } from '#survey';
import { callFor, type Answer } from './call.ts';
import { itemOf, RESPONSE } from './command.ts';
import type { HeadStand } from './headHistory.ts';
import type { Person } from './people.ts';
import type { SectionStand } from './sectionHistory.ts';

/** How a response stands, as its people read it. */
export interface Stand {
  readonly head: HeadStand;
  readonly sections: Readonly<Record<DimensionId, SectionStand>>;
  /** Hashes of what counts or waits, by the id of the submission. */
  readonly hashes: ReadonlyMap<string, string>;
}

const receipt = z.looseObject({ id: z.string(), hash: z.string() });
const view = z.looseObject({
  state: responseState,
  mode: z.enum(['full', 'short']),
  rev: z.number(),
  accepted: receipt.optional(),
  pending: receipt.optional(),
  sections: z.array(
    z.looseObject({
      dimension: dimensionId,
      version: z.number(),
      comments: z.record(z.string(), z.string()),
      isDone: z.boolean(),
    }),
  ),
});

/** @returns `gone` when the server died meanwhile */
export async function readStand(person: Person, origin: string): Promise<Stand | 'gone'> {
  const answer = await callFor(person, origin, { method: 'GET', path: RESPONSE });
  if (answer === 'gone') return answer;
  const { state, mode, rev, accepted, pending, sections } = view.parse(bodyOf(answer));
  const read = new Map(sections.map((section) => [section.dimension, section]));
  const standOf = (dimension: DimensionId): SectionStand => {
    const { version = 0, comments = {}, isDone = false } = read.get(dimension) ?? {};
    return { version, text: comments[itemOf(dimension)], isDone };
  };
  return {
    head: { state, mode, rev, accepted: accepted?.id, pending: pending?.id },
    sections: byDimension(standOf),
    hashes: new Map([accepted, pending].flatMap((one) => (one ? [[one.id, one.hash] as const] : []))),
  };
}

const list = z.object({ submissions: z.array(receipt) });

/** Hashes of everything a team sent in so far, by id. */
export async function readSubmissions(person: Person, origin: string): Promise<ReadonlyMap<string, string>> {
  const answer = await callFor(person, origin, { method: 'GET', path: `${RESPONSE}/submissions` });
  return new Map(list.parse(bodyOf(answer)).submissions.map(({ id, hash }) => [id, hash]));
}

function bodyOf(answer: Answer): unknown {
  if (answer === 'gone') throw new Error('The server died while nobody killed it.');
  if (answer.status !== 200) throw new Error(`What was stored cannot be read: ${answer.status}.`);
  return answer.body;
}
