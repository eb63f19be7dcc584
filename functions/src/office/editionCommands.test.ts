import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, type Edition } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { clockAt, NOON } from '../../../tests/builders/clock.ts';
import { CONFIG } from '../../../tests/builders/examples.ts';
import type { AuditEvent } from '../store/auditEvent.ts';
import type { AuditStore } from '../store/auditStore.ts';
import type { EditionStore } from '../store/editionStore.ts';
import { extendEdition, openEdition, planEdition, rescheduleEdition } from './editionCommands.ts';

const YEAR = 2027;
const DAY = 24 * 60;

/** One edition in memory; every write is seen by `changed`. */
function editionInMemory(changed: (edition: Edition) => void): EditionStore {
  let stored: Edition | undefined;
  const write = (edition: Edition) => {
    stored = edition;
    changed(edition);
  };
  return {
    get: async () => stored,
    all: async () => (stored === undefined ? [] : [stored]),
    async add(edition) {
      if (stored !== undefined) return 'exists';
      write(edition);
      return 'added';
    },
    async replace(edition, seen) {
      if (canonicalJson(stored) !== canonicalJson(seen)) return 'changedMeanwhile';
      write(edition);
      return 'replaced';
    },
  };
}

function trailInMemory(): AuditStore {
  const events: AuditEvent[] = [];
  return {
    add: async (event) => {
      events.unshift(event);
    },
    ofScope: async () => ({ events }),
    ofMonth: async () => ({ events }),
  };
}

const dayAfterNoon = (days: number) => new Date(Date.parse(NOON) + days * DAY * 60_000).toISOString();
const dates = fc
  .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -30, max: 300 }).map(dayAfterNoon)))
  .map(([opensAt = NOON, closesAt = NOON, graceUntil = NOON]) => ({ opensAt, closesAt, graceUntil }));
const command = fc.record({
  kind: fc.constantFrom('plan', 'reschedule', 'extend', 'open', 'wait'),
  dates,
  minutes: fc.integer({ min: 1, max: 60 * DAY }),
});

it('keeps questionnaire and rules of an opened edition, whatever is commanded in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(command, { minLength: 1, maxLength: 12 }),
      async (scheduler, history) => {
        const versions: Edition[] = [];
        const clock = clockAt();
        const needs = {
          editions: editionInMemory((edition) => versions.push(edition)),
          audit: trailInMemory(),
          questionnaires: new Map([[QUESTIONNAIRE_2026.version, QUESTIONNAIRE_2026]]),
          config: CONFIG,
          log: () => undefined,
          now: clock.now,
        };
        const run = async (one: (typeof history)[number]): Promise<unknown> => {
          switch (one.kind) {
            case 'plan':
              return planEdition(needs, 'ada', {
                year: YEAR,
                questionnaire: QUESTIONNAIRE_2026.version,
                ...one.dates,
              });
            case 'reschedule':
              return rescheduleEdition(needs, 'ada', YEAR, one.dates);
            case 'extend':
              return extendEdition(needs, 'ada', YEAR, one.dates);
            case 'open':
              return openEdition(needs, 'ada', YEAR);
            case 'wait':
              clock.passMinutes(one.minutes);
              return undefined;
          }
        };
        for (const one of history) void scheduler.schedule(Promise.resolve(one)).then(run);
        await scheduler.waitIdle();
        const opened = versions.filter(({ state }) => state !== 'planned');
        const frozen = opened.map(({ closesAt: _c, graceUntil: _g, ...rest }) => canonicalJson(rest));
        expect(new Set(frozen).size).toBeLessThanOrEqual(1);
        const ends = opened.map(({ closesAt, graceUntil }) => ({ closesAt, graceUntil }));
        expect(ends).toEqual(
          ends.toSorted((a, b) => (a.closesAt < b.closesAt || a.graceUntil < b.graceUntil ? -1 : 0)),
        );
        expect(versions.slice(versions.length - opened.length)).toEqual(opened);
      },
    ),
    { numRuns: 2_000 },
  );
});
