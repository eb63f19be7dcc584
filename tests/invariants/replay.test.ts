import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { exampleAnswers } from '../builders/exampleAnswers.ts';
import { exampleAccount, openEdition, REGISTRY } from '../builders/examples.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: object;
}

/** One after the other, as one person works who never meets anybody. */
type Step =
  | { readonly kind: 'save'; readonly dimension: 'eakte' | 'ozg'; readonly maturity: number }
  | { readonly kind: 'mode' | 'submit' };

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      dimension: fc.constantFrom('eakte' as const, 'ozg' as const),
      maturity: fc.integer({ min: 0, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mode' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('submit' as const) }) },
);
const repeated = fc.record({ step, times: fc.integer({ min: 1, max: 5 }) });

/** What the person sees: versions, form and revision after each step. */
interface Seen {
  readonly versions: Record<'eakte' | 'ozg', number>;
  mode: 'full' | 'short';
  rev: number;
}

function requestOf(one: Step, { versions, mode, rev }: Seen): Request {
  const base = '/api/responses/2026';
  switch (one.kind) {
    case 'save': {
      const { dimension, maturity } = one;
      const answers = exampleAnswers(dimension, maturity);
      const body = { seen: versions[dimension], operation: randomUUID(), answers, comments: {} };
      return { method: 'PUT', path: `${base}/sections/${dimension}`, body };
    }
    case 'mode':
      return { method: 'PUT', path: `${base}/mode`, body: { mode: other(mode), rev } };
    case 'submit':
      return { method: 'POST', path: `${base}/submission`, body: { id: randomUUID(), versions, mode } };
  }
}

const other = (mode: Seen['mode']) => (mode === 'full' ? 'short' : 'full');

function advance(seen: Seen, one: Step): void {
  if (one.kind === 'save') seen.versions[one.dimension] += 1;
  else seen.rev += 1;
  if (one.kind === 'mode') seen.mode = other(seen.mode);
}

it('each request, sent one to five times at once and again later, has one effect and one answer', async () => {
  let unitAt = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(repeated, { minLength: 1, maxLength: 6 }), async (steps) => {
      unitAt += 1;
      const unit = REGISTRY.units[unitAt]!.key;
      const cookie = await pegel.signIn(exampleAccount(`anna-${unitAt}`, { unit }));
      const seen: Seen = { versions: { eakte: 0, ozg: 0 }, mode: 'full', rev: 0 };
      for (const { step: one, times } of steps) {
        const { method, path, body } = requestOf(one, seen);
        const send = async () => {
          const answer = await pegel.call(method, path, { cookie, body });
          expect(answer.status).toBe(one.kind === 'submit' ? 201 : 200);
          return answer.json();
        };
        const answers = await Promise.all(Array.from({ length: times }, send));
        pegel.clock.passMinutes(0.01);
        for (const answer of [...answers, await send()]) expect(answer).toEqual(answers[0]);
        advance(seen, one);
      }
      const answer = await pegel.call('GET', '/api/responses/2026', { cookie });
      const { versions, mode, rev } = seen;
      const sections = Object.entries(versions)
        .filter(([, version]) => version > 0)
        .map(([dimension, version]) => ({ dimension, version }));
      expect(await answer.json()).toMatchObject({ mode, rev, sections });
    }),
    { numRuns: 40 },
  );
});
