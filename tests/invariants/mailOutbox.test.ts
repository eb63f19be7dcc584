import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendPending, type MailTransport, type NewMail } from '#functions';
import { clockAt, type Clock } from '../builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { CONFIG } from '../builders/examples.ts';

/** Set `HISTORIES` for a longer run. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 400);
const GIVEN_UP_MINUTES = 3 * 24 * 60;

/** A process that ends in the middle. */
class Crash extends Error {}

type Handing = 'sent' | 'refused' | 'unreachable' | 'lost' | 'left' | 'crashBefore' | 'crashAfter';
interface Fault {
  /** Which command to the table from now on. */
  readonly at: number;
  readonly when: 'before' | 'after';
}
type Step =
  | { readonly do: 'add'; readonly mail: number; readonly fault?: Fault }
  | {
      readonly do: 'send';
      readonly senders: number;
      readonly handings: readonly Handing[];
      /** An address deleted, and a mail added once more, while the senders are at it. */
      readonly deleted: number | undefined;
      readonly again: number | undefined;
      /** Minutes that pass afterwards. */
      readonly pause: number;
      readonly fault: Fault | undefined;
    }
  | { readonly do: 'delete'; readonly address: number }
  | { readonly do: 'wait'; readonly minutes: number };

let table: EmbeddedTable;
let fault: Fault | undefined;
let commands = 0;
let crashes = 0;
beforeAll(async () => {
  table = await openEmbeddedTable();
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const mine = commands++;
      const due = fault?.at === mine ? fault.when : undefined;
      if (due !== undefined) crashes++;
      if (due === 'before') throw new Crash();
      const answer = await next(args);
      if (due === 'after') throw new Crash();
      return answer;
    },
    { step: 'initialize', priority: 'high', name: 'crash' },
  );
});
afterAll(() => table.end());

const faults = fc.record({
  at: fc.nat({ max: 6 }),
  when: fc.constantFrom('before' as const, 'after' as const),
});
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const handings = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Handing>('unreachable') },
    { weight: 2, arbitrary: fc.constant<Handing>('left') },
    fc.constantFrom<Handing>('sent', 'refused', 'lost', 'crashBefore', 'crashAfter'),
  ),
  { maxLength: 4 },
);
const pause = fc.constantFrom(0, 11, 11, 300);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), mail: fc.nat({ max: 2 }) }) },
  fc.record({ do: fc.constant('add' as const), mail: fc.nat({ max: 2 }), fault: faults }),
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      senders: fc.integer({ min: 1, max: 3 }),
      handings,
      deleted: sometimes(fc.nat({ max: 1 })),
      again: sometimes(fc.nat({ max: 2 })),
      fault: sometimes(faults),
      pause,
    }),
  },
  fc.record({ do: fc.constant('delete' as const), address: fc.nat({ max: 1 }) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 300, 2_000) }),
);

/** Every history has something to send. */
const FIRST: Step = { do: 'add', mail: 0 };

/** What is known of one mail from outside. */
interface Fate {
  readonly mail: NewMail;
  acknowledged: boolean;
  delivered: number;
  refused: number;
}

let historyNumber = 0;

/** One history: its outbox, its clock, and what was seen of it. */
class History {
  readonly clock: Clock = clockAt();
  readonly fates = new Map<number, Fate>();
  /** Addresses whose deletion is over. */
  readonly deleted = new Set<string>();
  readonly wrong: string[] = [];
  /** How often a sender may have broken off, or not have learnt what became of a mail. */
  breaks = 0;
  passed = 0;
  readonly #number = historyNumber++;
  readonly #outbox = table.stores.outbox;

  async run(step: Step): Promise<void> {
    switch (step.do) {
      case 'add':
        await this.#breaking(step.fault, () => this.#add(step.mail));
        return;
      case 'send':
        await this.#send(step);
        return;
      case 'delete':
        await this.#delete(step.address);
        this.deleted.add(this.#address(step.address));
        return;
      case 'wait':
        this.#wait(step.minutes);
    }
  }

  /** From here on nothing breaks: what is still to be sent is sent. */
  async finish(): Promise<void> {
    this.#wait(300);
    await this.#sender([]);
    for (let round = 0; round < 3; round++) {
      this.clock.passMinutes(300);
      await this.#sender([]);
    }
    const left = await this.#outbox.due('2027-12-31T00:00:00.000Z');
    if (left.length > 0) this.wrong.push('something waits for ever');
    for (const fate of this.fates.values()) await this.#judge(fate);
  }

  async #judge({ mail, acknowledged, delivered, refused }: Fate): Promise<void> {
    const state = await this.#outbox.stateOf(mail.id);
    if (delivered > 2) this.wrong.push(`delivered ${String(delivered)} times`);
    if (acknowledged && state === undefined) this.wrong.push('forgotten');
    if (state === 'sent' && delivered === 0) this.wrong.push('said to be sent, but never delivered');
    if (this.breaks === 0 && delivered > 1) this.wrong.push('sent twice without need');
    if (this.breaks === 0 && delivered === 1 && state !== 'sent') this.wrong.push('sent, but said not to be');
    if (!acknowledged || this.deleted.has(mail.to) || delivered > 0) return;
    const isExcused = refused > 0 || this.breaks >= 2 || this.passed > GIVEN_UP_MINUTES;
    if (state !== 'failed' || !isExcused)
      this.wrong.push(`acknowledged, never delivered, ${state ?? 'gone'}`);
  }

  async #add(number: number): Promise<void> {
    const to = this.#address(number % 2);
    const before = this.fates.get(number);
    // Nobody writes to somebody who is gone, but a request that was answered may come again.
    if (this.deleted.has(to) && before?.acknowledged !== true) return;
    const mail = before?.mail ?? {
      id: `${String(this.#number)}-${String(number)}`,
      to,
      message: { kind: 'member-removed', unitName: `Amt ${String(number)}` },
      addedAt: this.clock.now().toISOString(),
    };
    const fate = before ?? { mail, acknowledged: false, delivered: 0, refused: 0 };
    this.fates.set(number, fate);
    await this.#outbox.add(mail);
    fate.acknowledged = true;
  }

  async #send({
    senders,
    handings: planned,
    deleted,
    again,
    pause,
    fault: broken,
  }: Extract<Step, { do: 'send' }>) {
    const plan = [...planned];
    await this.#breaking(broken, async () => {
      const runs = Array.from({ length: senders }, () => this.#sender(plan));
      const deletion = deleted === undefined ? undefined : this.#delete(deleted);
      const repetition = again !== undefined && this.fates.get(again)?.acknowledged && this.#add(again);
      const ends = await Promise.allSettled([...runs, deletion, repetition]);
      for (const end of ends)
        if (end.status === 'rejected' && !(end.reason instanceof Crash)) throw end.reason;
    });
    this.breaks += crashes;
    this.#wait(pause);
    if (deleted !== undefined) {
      // It may have been cut off, and is repeated until it is answered.
      await this.#delete(deleted);
      this.deleted.add(this.#address(deleted));
    }
  }

  async #sender(plan: Handing[]): Promise<void> {
    const { now } = this.clock;
    const transport = this.#transport(plan);
    await sendPending({ outbox: this.#outbox, transport, config: CONFIG, now, log: () => undefined });
  }

  #transport(plan: Handing[]): MailTransport {
    return {
      send: async ({ to, text }) => {
        const handing = plan.shift() ?? 'sent';
        const fate = this.fates.get(Number(/Amt (\d)/.exec(text)?.[1]));
        if (fate?.mail.to !== to) throw new Error('This mail was never posted.');
        if (this.deleted.has(to)) this.wrong.push('sent to somebody who was deleted');
        if (['sent', 'left', 'crashAfter'].includes(handing)) fate.delivered++;
        if (['lost', 'left', 'crashBefore', 'crashAfter'].includes(handing)) this.breaks++;
        if (handing === 'refused') fate.refused++;
        if (handing === 'crashBefore' || handing === 'crashAfter') throw new Crash();
        return handing === 'lost' || handing === 'left' ? 'unknown' : handing;
      },
    };
  }

  #wait(minutes: number): void {
    this.passed += minutes;
    this.clock.passMinutes(minutes);
  }

  #delete(address: number): Promise<number> {
    return this.#outbox.deleteTo(this.#address(address), this.clock.now().toISOString());
  }

  #address(number: number): string {
    return `${String(this.#number)}.${String(number)}@stadt.example`;
  }

  async #breaking(broken: Fault | undefined, act: () => Promise<void>): Promise<void> {
    commands = 0;
    crashes = 0;
    fault = broken;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    } finally {
      fault = undefined;
    }
  }
}

it(`reaches its recipient at least once, at most twice, and nobody who was deleted, in ${String(HISTORIES)} histories`, async () => {
  const seen = { delivered: 0, twice: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 2, maxLength: 12 }), async (plan) => {
      const history = new History();
      for (const step of [FIRST, ...plan]) await history.run(step);
      await history.finish();
      for (const { delivered } of history.fates.values()) {
        seen.delivered += Math.min(delivered, 1);
        seen.twice += Number(delivered === 2);
        seen.failed += Number(delivered === 0);
      }
      expect(history.wrong).toEqual([]);
    }),
    { numRuns: HISTORIES },
  );
  // The histories are worth something: mails arrive, some of them twice, and some never.
  expect(Math.min(seen.delivered, seen.twice, seen.failed)).toBeGreaterThan(0);
}, 600_000);
