import fc from 'fast-check';
import { expect, it } from 'vitest';
import { World } from './survival.arbitrary.ts';
import { anyStep, type Step } from './survivalSteps.arbitrary.ts';

/** Histories a property is tried with. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 2_000);
/** Milliseconds; more histories take longer. */
const PATIENCE_MS = 30_000 + HISTORIES * 5;
const history = fc.array(anyStep, { minLength: 5, maxLength: 40, size: 'max' });

async function worldAfter(steps: readonly Step[], look: (world: World) => void = () => {}): Promise<World> {
  const world = new World();
  for (const step of [{ kind: 'open', page: 0, isStale: false } as const, ...steps]) {
    await world.run(step);
    look(world);
  }
  return world;
}

it(
  'never loses an answer silently: it is on the server, on the device or on a page, whatever happens',
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await worldAfter(steps, ({ lost }) => expect(lost).toEqual([]));
      }),
      { numRuns: HISTORIES },
    );
  },
  PATIENCE_MS,
);

it(
  'never replaces what somebody else saved before it was shown here and decided',
  async () => {
    const look = ({ server, halfShown, outdated }: World) => {
      expect(outdated).toBe(0);
      expect(server.overwritten).toEqual([]);
      expect(halfShown).toBe(0);
    };
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await worldAfter(steps, look);
      }),
      { numRuns: HISTORIES },
    );
  },
  PATIENCE_MS,
);

it(
  'brings everything to the server once the weather clears, and leaves nothing on the device',
  async () => {
    // A number nobody can read stays with the person who typed it.
    const readable = history.map((steps) => steps.filter(({ kind }) => kind !== 'half'));
    await fc.assert(
      fc.asyncProperty(readable, async (steps) => {
        const world = await worldAfter(steps);
        await world.end();
        expect(world.unsent).toBe(0);
        expect(world.server.overwritten).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  },
  PATIENCE_MS,
);
