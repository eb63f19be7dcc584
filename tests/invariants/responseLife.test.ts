import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { effectiveAnswers, packRow, type Answers } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { apiOn } from '../builders/apiUnderTest.ts';
import { NOON } from '../builders/clock.ts';
import { exampleAnswers } from '../builders/exampleAnswers.ts';
import { openEdition, REGISTRY, UNIT } from '../builders/examples.ts';
import { exampleTeam, type ExampleTeam } from '../builders/exampleTeam.ts';
import { histories } from '../builders/histories.ts';
import { memoryStores } from '../builders/memoryStores.ts';

/*
 * The life of one response as a model: what four people send, in any order and each request up to three times at
 * once, has exactly the effect and the answers the model says. Covers that a repeated request has one effect (I3),
 * that a submission holds what its sender saw (I9), that states only move along their graph (I13), that nothing
 * acknowledged is lost (I1) and that what counts is what was accepted (I2).
 */

type Person = 'anna' | 'bert' | 'chris' | 'dora';
type Dimension = 'eakte' | 'ozg';
const DIMENSIONS = ['eakte', 'ozg'] as const;

const person = fc.constantFrom<Person[]>('anna', 'bert', 'chris', 'dora');
const editor = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Person[]>('anna', 'bert') },
  { weight: 1, arbitrary: person },
);
const approver = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Person>('chris') },
  { weight: 1, arbitrary: person },
);
const mostly = fc.integer({ min: 0, max: 5 }).map((one) => one > 0);
const rarely = fc.integer({ min: 0, max: 5 }).map((one) => one === 0);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      by: fc.oneof(editor, person),
      dimension: fc.constantFrom(...DIMENSIONS),
      level: fc.integer({ min: 0, max: 5 }),
      isStale: rarely,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      by: editor,
      isStale: rarely,
      hasReason: mostly,
      isAlone: rarely,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('approve' as const, 'return' as const),
      by: approver,
      isStale: rarely,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('withdraw' as const), by: editor, isStale: rarely }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const life = fc.array(fc.record({ step, times: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 12,
});

interface Sent {
  readonly id: string;
  readonly versions: Readonly<Partial<Record<Dimension, number>>>;
  readonly answers: Answers;
}

/** What ought to be stored. */
interface Model {
  readonly sections: Partial<Record<Dimension, { readonly version: number; readonly answers: Answers }>>;
  state: 'draft' | 'inApproval' | 'accepted';
  pending: Sent | undefined;
  accepted: Sent | undefined;
  /** Every id that was ever sent, to try old ones. */
  readonly old: string[];
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: object;
  /** The status the model expects. */
  readonly status: number;
  /** What the model does when that status is a success. */
  readonly apply: () => void;
}

const ROLE = { anna: 'editor', bert: 'editor', chris: 'approver', dora: 'contributor' } as const;
const nothing = () => undefined;

function versionsOf({ sections }: Model): Partial<Record<Dimension, number>> {
  return Object.fromEntries(
    DIMENSIONS.flatMap((id) => (sections[id] === undefined ? [] : [[id, sections[id].version]])),
  );
}

function requestOf(one: Step, model: Model): Request {
  switch (one.kind) {
    case 'save':
      return saving(one, model);
    case 'send':
      return sending(one, model);
    case 'approve':
    case 'return':
    case 'withdraw':
      return deciding(one, model);
  }
}

function saving({ by, dimension, level, isStale }: Extract<Step, { kind: 'save' }>, model: Model): Request {
  const version = model.sections[dimension]?.version ?? 0;
  const answers = exampleAnswers(dimension, level);
  const seen = isStale ? version + 1 : version;
  const request = {
    method: 'PUT',
    path: `/sections/${dimension}`,
    body: { seen, operation: randomUUID(), answers, comments: {} },
  };
  if (ROLE[by] === 'approver') return { ...request, status: 403, apply: nothing };
  if (by === 'dora' && dimension !== 'eakte') return { ...request, status: 404, apply: nothing };
  if (isStale) return { ...request, status: 409, apply: nothing };
  const apply = () => (model.sections[dimension] = { version: version + 1, answers });
  return { ...request, status: 200, apply };
}

function sending(
  { by, isStale, hasReason, isAlone }: Extract<Step, { kind: 'send' }>,
  model: Model,
): Request {
  const versions = versionsOf(model);
  const id = randomUUID();
  const body = {
    id,
    mode: 'full',
    versions: isStale ? { ...versions, ozg: (versions.ozg ?? 0) + 1 } : versions,
    ...(hasReason && { reason: 'Zählfehler' }),
    ...(isAlone && { alone: true }),
  };
  const request = { method: 'POST', path: '/submission', body };
  if (ROLE[by] !== 'editor') return { ...request, status: 403, apply: nothing };
  const isRefused = (model.accepted !== undefined && !hasReason) || isAlone || isStale;
  if (isRefused) return { ...request, status: 409, apply: nothing };
  const answers = Object.assign({}, ...DIMENSIONS.map((dimension) => model.sections[dimension]?.answers));
  const apply = () => {
    model.pending = { id, versions, answers };
    model.state = 'inApproval';
    model.old.push(id);
  };
  return { ...request, status: 201, apply };
}

function deciding(
  { kind, by, isStale }: Extract<Step, { kind: 'approve' | 'return' | 'withdraw' }>,
  model: Model,
): Request {
  const known = isStale ? model.old[0] : model.pending?.id;
  const submission = known ?? randomUUID();
  const body = {
    operation: randomUUID(),
    submission,
    ...(kind === 'return' && { comment: 'Bitte prüfen.', sections: {} }),
  };
  const path = { approve: '/approval', return: '/return', withdraw: '/withdrawal' }[kind];
  const request = { method: 'POST', path, body };
  const needed = kind === 'withdraw' ? 'editor' : 'approver';
  if (ROLE[by] !== needed) return { ...request, status: 403, apply: nothing };
  if (model.pending?.id !== submission) return { ...request, status: 409, apply: nothing };
  const apply = () => {
    if (kind === 'approve') model.accepted = model.pending;
    model.pending = undefined;
    model.state = model.accepted === undefined ? 'draft' : 'accepted';
  };
  return { ...request, status: 200, apply };
}

const BASE = '/api/responses/2026';

/** Sends a request some times at once: every answer is the same, and what the model expects. */
async function send(cookie: string, request: Request, times: number): Promise<void> {
  const { method, path, body, status, apply } = request;
  const answers = await Promise.all(
    Array.from({ length: times }, () => api.call(method, BASE + path, { cookie, body })),
  );
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  if (status >= 300) return;
  const [first, ...others] = await Promise.all(answers.map((answer) => answer.json()));
  for (const other of others) expect(other).toEqual(first);
  apply();
}

const seenSchema = z.looseObject({
  state: z.string(),
  pending: z.looseObject({ id: z.string() }).optional(),
  accepted: z.looseObject({ id: z.string() }).optional(),
  sections: z.array(z.looseObject({ dimension: z.string(), version: z.number(), answers: z.unknown() })),
});

async function compare(team: ExampleTeam, model: Model): Promise<void> {
  const seen = seenSchema.parse(await (await api.call('GET', BASE, { cookie: team.chris })).json());
  expect(seen.state).toBe(model.state);
  expect(seen.pending?.id).toBe(model.pending?.id);
  expect(seen.accepted?.id).toBe(model.accepted?.id);
  const sections = Object.entries(model.sections).map(([dimension, section]) => ({ dimension, ...section }));
  expect(seen.sections).toMatchObject(sections.toSorted((a, b) => (a.dimension < b.dimension ? -1 : 1)));
  for (const sent of [model.pending, model.accepted]) {
    if (sent === undefined) continue;
    const { versions, answers } = sent;
    expect(await stores.submissions.get(2026, UNIT, sent.id)).toMatchObject({ versions, answers });
  }
  const respondent = { unitType: REGISTRY.find(UNIT)!.type, mode: 'full' } as const;
  const fold = [model.accepted].flatMap((sent) =>
    sent === undefined
      ? []
      : [packRow(QUESTIONNAIRE_2026, 'full', effectiveAnswers(QUESTIONNAIRE_2026, respondent, sent.answers))],
  );
  expect((await stores.responses.rowsOf(2026)).map(({ row }) => row)).toEqual(fold);
}

const stores = memoryStores();
const api = apiOn(stores);

it('a response lives as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      stores.clear();
      api.clock.set(NOON);
      await stores.editions.add(openEdition());
      const team = await exampleTeam(api, UNIT);
      const model: Model = { sections: {}, state: 'draft', pending: undefined, accepted: undefined, old: [] };
      for (const { step: one, times } of steps) {
        await send(team[one.by], requestOf(one, model), times);
        api.clock.passMinutes(0.01);
      }
      await compare(team, model);
    }),
    histories('I1, I2, I3, I9, I13'),
  );
});
