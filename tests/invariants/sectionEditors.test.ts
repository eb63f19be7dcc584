import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { itemsOf } from '../builders/exampleAnswers.ts';
import { exampleAccount, openEdition, REGISTRY } from '../builders/examples.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

const ITEM = itemsOf('eakte')[0]!.id;
const PATH = '/api/responses/2026/sections/eakte';

const section = z.looseObject({ version: z.number(), comments: z.record(z.string(), z.string()) });
type Seen = z.infer<typeof section>;

/** An editor at a form: what they last saw, and what came of their saves. */
class Editor {
  readonly cookie: string;
  seen: Seen = { version: 0, comments: {} };

  constructor(cookie: string) {
    this.cookie = cookie;
  }

  async reload(): Promise<void> {
    const answer = await pegel.call('GET', PATH, { cookie: this.cookie });
    this.seen = section.parse(await answer.json());
  }

  /**
   * Adds a word to what was last seen.
   *
   * @returns whether the save was acknowledged; if not, the other version is shown and taken over
   */
  async append(word: string): Promise<boolean> {
    const before = this.seen;
    const comments = { [ITEM]: [...wordsOf(before), word].join(' ') };
    const body = { seen: before.version, operation: randomUUID(), answers: {}, comments };
    const answer = await pegel.call('PUT', PATH, { cookie: this.cookie, body });
    if (answer.status === 200) {
      const { version } = z.looseObject({ version: z.number() }).parse(await answer.json());
      expect(version).toBe(before.version + 1);
      this.seen = { version, comments };
      return true;
    }
    expect(answer.status).toBe(409);
    this.seen = z.looseObject({ current: section }).parse(await answer.json()).current;
    expect(this.seen.version).not.toBe(before.version);
    return false;
  }
}

function wordsOf({ comments }: Seen): string[] {
  return (comments[ITEM] ?? '').split(' ').filter((word) => word !== '');
}

/** In one round some editors act at once, some of them on a version that is long past. */
const act = fc.constantFrom('nothing', 'reload', 'append', 'append');
const history = fc
  .integer({ min: 2, max: 4 })
  .chain((editors) =>
    fc.array(fc.array(act, { minLength: editors, maxLength: editors }), { minLength: 1, maxLength: 8 }),
  );

it('every acknowledged save of two to four editors is read, or an ancestor of what is read', async () => {
  let unitAt = 0;
  await fc.assert(
    fc.asyncProperty(history, async (rounds) => {
      unitAt += 1;
      const unit = REGISTRY.units[unitAt]!.key;
      const names = rounds[0]!.map((_, at) => `${unitAt}-${at}`);
      const cookies = await Promise.all(names.map((name) => pegel.signIn(exampleAccount(name, { unit }))));
      const editors = cookies.map((cookie) => new Editor(cookie));
      const acknowledged: string[] = [];
      for (const [round, acts] of rounds.entries()) {
        await Promise.all(
          editors.map(async (editor, at) => {
            const word = `${round}.${at}`;
            if (acts[at] === 'reload') await editor.reload();
            if (acts[at] === 'append' && (await editor.append(word))) acknowledged.push(word);
          }),
        );
      }
      const [reader] = editors;
      await reader!.reload();
      expect(wordsOf(reader!.seen).toSorted()).toEqual(acknowledged.toSorted());
      expect(reader!.seen.version).toBe(acknowledged.length);
    }),
    { numRuns: 60 },
  );
});
