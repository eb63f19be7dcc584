import type { Answer } from '#survey';
import type { BufferedDraft, Orphan } from './bufferedDraft.ts';
import { changesBetween, isSameField, withChanges, type Contents, type FieldChange } from './contents.ts';
import { Draft } from './draft.svelte.ts';
import type { DraftPorts } from './draftPorts.ts';
import type { Save, SaveOutcome, Theirs } from './saveOutcome.ts';
import type { How, Step } from './survivalSteps.arbitrary.ts';

/*
 * A small world to lose answers in: a server that is slow, busy or out of reach and whose reads may be old, a
 * colleague who saves too, and two pages of one browser that may vanish at any moment. Every answer typed is a
 * number that occurs once, so that one can ask where it is.
 */

const AT = '2026-11-23T13:03:00.000Z';
const answered = (value: number): Answer => ({ kind: 'answered', value });

interface Request {
  readonly save: Save;
  /** Does nothing once the page is gone. */
  readonly reply: (outcome: SaveOutcome) => void;
}

interface Page {
  readonly draft: Draft;
  readonly timers: Map<() => void, number>;
  readonly name: string;
  /** Version of the section when it was opened. */
  readonly opened: number;
  /** Answers that lay on the device or the server when it last had nothing at risk. */
  safe: ReadonlySet<number>;
}

/** The server: one section, with the operations it remembers. */
class Server {
  readonly history: Theirs[] = [{ version: 0, answers: {}, comments: {}, updatedBy: 'Jemand' }];
  readonly #operations = new Map<string, number>();
  /** Values of others that a save replaced although its page had never shown them. */
  readonly overwritten: string[] = [];

  get now(): Theirs {
    return this.history.at(-1)!;
  }

  take({ operation, seen, answers, comments }: Save, shown: ReadonlySet<string>, by = 'Sie'): SaveOutcome {
    const known = this.#operations.get(operation);
    if (known !== undefined) return { kind: 'saved', version: known, updatedAt: AT };
    if (seen !== this.now.version) return { kind: 'conflict', current: this.now };
    for (const change of changesBetween({ answers, comments }, this.now)) {
      if (change.value !== undefined && !shown.has(JSON.stringify(change))) {
        this.overwritten.push(JSON.stringify(change));
      }
    }
    const version = this.now.version + 1;
    this.history.push({ version, answers, comments, updatedBy: by, updatedAt: AT });
    this.#operations.set(operation, version);
    return { kind: 'saved', version, updatedAt: AT };
  }
}

/** Everything together. */
export class World {
  readonly server = new Server();
  /** Unsent drafts on the device, as text: nothing is shared with the pages. */
  readonly device = new Map<string, string>();
  readonly pages: (Page | undefined)[] = [undefined, undefined];
  readonly #requests: Request[] = [];
  /** Values that were on the screen, by field. */
  readonly #shown = new Set<string>();
  /** Answers typed that somebody still expects to find. */
  readonly #expected = new Set<number>();
  #count = 0;
  #hasRoom = true;

  async run(step: Step): Promise<void> {
    this.#do(step);
    await settle();
    this.#look();
  }

  /** Answers that are nowhere: not on the server, not on the device, not on a page. */
  get lost(): number[] {
    const everywhere = new Set([
      ...this.server.history.flatMap(numbersIn),
      ...[...this.device.values()].flatMap((text) => numbersIn(parse(text))),
      ...this.pages.flatMap((one) => (one === undefined ? [] : numbersOn(one))),
    ]);
    return [...this.#expected].filter((number) => !everywhere.has(number));
  }

  /** Answers that did not reach the server, nor lie on the device or a page that still sends. */
  get unsent(): number {
    const arrived = new Set(this.server.history.flatMap(numbersIn));
    return [...this.#expected].filter((number) => !arrived.has(number)).length + this.device.size;
  }

  /** Pages that call saved what is older than what they were opened with. */
  get outdated(): number {
    const calm = this.pages.filter((page) => page?.draft.isUnsent === false);
    return calm.filter((page) => page!.draft.saved.version < page!.opened).length;
  }

  /** Fields of which a page in conflict does not show both sides. */
  get halfShown(): number {
    return this.pages.filter((one) => {
      if (one?.draft.phase.kind !== 'conflict') return false;
      const { conflicts } = one.draft.phase;
      return conflicts.some(({ mine, theirs }) => JSON.stringify(mine) === JSON.stringify(theirs));
    }).length;
  }

  /** The weather clears: pages open, the server answers, people decide, until nothing more happens. */
  async end(): Promise<void> {
    await this.run({ kind: 'room', isThere: true });
    for (let round = 0; round < 4; round += 1) {
      for (const page of [0, 1]) {
        await this.run({ kind: 'open', page, isStale: false });
        await this.run({ kind: 'signIn', page });
        await this.run({ kind: 'decide', page, side: 'mine' });
        await this.run({ kind: 'time', page });
        while (this.#requests.length > 0) await this.run({ kind: 'answer', how: 'done' });
        await this.run({ kind: 'leave', page });
        while (this.#requests.length > 0) await this.run({ kind: 'answer', how: 'done' });
      }
    }
  }

  #do(step: Step): void {
    switch (step.kind) {
      case 'type':
      case 'half':
      case 'comment': {
        this.#type(step);
        return;
      }
      case 'colleague': {
        this.#colleague(step.item);
        return;
      }
      case 'open': {
        this.#open(step);
        return;
      }
      case 'answer': {
        this.#answer(step.how);
        return;
      }
      case 'room':
        this.#hasRoom = step.isThere;
        return;
      case 'time': {
        ring(this.pages[step.page]);
        return;
      }
      case 'vanish': {
        this.#vanish(step.page);
        return;
      }
      case 'leave':
        void this.pages[step.page]?.draft.flush();
        return;
      case 'signIn':
        void this.pages[step.page]?.draft.resume();
        return;
      case 'decide': {
        const draft = this.pages[step.page]?.draft;
        if (draft?.phase.kind !== 'conflict') return;
        const { conflicts } = draft.phase;
        for (const { theirs } of conflicts) this.#shown.add(JSON.stringify(theirs));
        const refused = conflicts.filter(() => step.side === 'theirs').map(({ mine }) => mine);
        const half = refused.flatMap(({ part, item }) => (part === 'answer' ? halfTyped(draft, item) : []));
        this.#giveUp([...numbersOf(refused), ...half]);
        void draft.decide(conflicts.map(() => step.side));
      }
    }
  }

  #type({ kind, page, item }: Extract<Step, { readonly item: string; readonly page: number }>): void {
    const draft = this.pages[page]?.draft;
    if (draft === undefined || draft.phase.kind === 'conflict') return;
    this.#count += 1;
    const part = kind === 'comment' ? 'comment' : 'answer';
    const { answers, comments } = draft.contents;
    const before =
      part === 'comment'
        ? { answers: {}, comments: pick(comments, item) }
        : { answers: pick(answers, item), comments: {} };
    this.#giveUp([...numbersIn(before), ...(part === 'answer' ? halfTyped(draft, item) : [])]);
    this.#expected.add(this.#count);
    if (kind === 'comment') draft.comment(item, String(this.#count));
    else if (kind === 'type') draft.answer(item, answered(this.#count));
    else draft.answer(item, { kind: 'number', text: String(this.#count), message: 'unlesbar' });
  }

  #colleague(item: string): void {
    this.#count += 1;
    const { now } = this.server;
    const change: FieldChange = { part: 'answer', item, value: answered(this.#count) };
    const all = new Set(fieldsOf(now).map((field) => JSON.stringify(field)));
    const save = { dimension: 'eakte', seen: now.version, operation: `colleague ${this.#count}` } as const;
    this.server.take({ ...save, ...withChanges(now, [change]) }, all, 'Jana Beispiel');
  }

  #open({ page, isStale }: Extract<Step, { readonly kind: 'open' }>): void {
    this.#vanish(page);
    this.#count += 1;
    const timers = new Map<() => void, number>();
    const section = (isStale ? this.server.history.at(-2) : undefined) ?? this.server.now;
    const name = `page ${this.#count}`;
    const orphans = this.#orphans();
    const opened: Page = {
      draft: new Draft('eakte', section, this.#ports(name, timers)),
      timers,
      name,
      opened: section.version,
      safe: new Set(numbersIn(orphans)),
    };
    this.pages[page] = opened;
    opened.draft.takeUp(orphans);
  }

  #orphans(): Orphan[] {
    const alive = this.pages.flatMap((page) => page?.name ?? []);
    return [...this.device]
      .filter(([path]) => !alive.includes(path))
      .map(([path, text]) => ({ path, buffered: parse(text) }));
  }

  #ports(name: string, timers: Page['timers']): DraftPorts {
    const isAlive = () => this.pages.some((page) => page?.name === name);
    return {
      send: (save) =>
        new Promise((resolve) =>
          this.#requests.push({ save, reply: (outcome) => isAlive() && resolve(outcome) }),
        ),
      whoIsHere: () => Promise.resolve('me'),
      newId: () => `operation ${(this.#count += 1)}`,
      now: () => this.#count,
      chance: () => 1,
      after: (ms, task) => {
        timers.set(task, ms);
        return () => timers.delete(task);
      },
      buffer: {
        keep: async (_, buffered) => {
          const isKept = isAlive() && this.#hasRoom;
          if (isKept) this.device.set(name, JSON.stringify(buffered));
          return isKept;
        },
        drop: async () => {
          if (isAlive()) this.device.delete(name);
        },
        discard: async (path) => {
          if (isAlive()) this.device.delete(path);
        },
        see: () => {},
      },
    };
  }

  #answer(how: How): void {
    const request = this.#requests.shift();
    if (request === undefined) return;
    const { save, reply } = request;
    if (how === 'requestLost') {
      reply({ kind: 'unreachable', cause: 'noConnection' });
      return;
    }
    if (how === 'signedOut') {
      reply({ kind: 'signedOut' });
      return;
    }
    if (how === 'busy' || how === 'broken') {
      reply({ kind: 'unreachable', cause: 'busy', retryAfterMs: 7 });
      return;
    }
    const outcome = this.server.take(save, this.#shown);
    reply(how === 'done' ? outcome : { kind: 'unreachable', cause: 'noConnection' });
  }

  /** As a crash: no last word. What was at risk may be gone, as the page would have asked. */
  #vanish(page: number): void {
    const gone = this.pages[page];
    if (gone === undefined) return;
    this.pages[page] = undefined;
    if (gone.draft.isAtRisk) this.#giveUp(numbersOn(gone).filter((number) => !gone.safe.has(number)));
  }

  #giveUp(numbers: readonly number[]): void {
    for (const number of numbers) this.#expected.delete(number);
  }

  #look(): void {
    for (const page of this.pages) {
      if (page === undefined) continue;
      const { contents, phase } = page.draft;
      if (!page.draft.isAtRisk) page.safe = new Set(numbersOn(page));
      const undecided = phase.kind === 'conflict' ? phase.conflicts : [];
      const known = fieldsOf(contents).filter(
        (field) => !undecided.some(({ theirs }) => isSameField(theirs, field)),
      );
      for (const field of known) this.#shown.add(JSON.stringify(field));
    }
  }
}

/** The fields of a section that are not empty. */
const fieldsOf = (contents: Contents) => changesBetween({ answers: {}, comments: {} }, contents);

const settle = () => new Promise((resolve) => setImmediate(resolve));

function ring(page: Page | undefined): void {
  const tasks = [...(page?.timers.keys() ?? [])];
  page?.timers.clear();
  for (const task of tasks) task();
}

function parse(text: string): BufferedDraft {
  const buffered: BufferedDraft = JSON.parse(text);
  return buffered;
}

/** Every number in it, however deep. */
function numbersIn(value: unknown): number[] {
  return [...JSON.stringify(value).matchAll(/"(?:value|text)":"?(\d+)|"[abc]":"(\d+)"/g)].map(
    ([, one, other]) => Number(one ?? other),
  );
}

const numbersOf = (changes: readonly FieldChange[]) => numbersIn(changes);

function numbersOn({ draft }: Page): number[] {
  const conflicts = draft.phase.kind === 'conflict' ? draft.phase.conflicts : [];
  return numbersIn([draft.contents, draft.unready, conflicts]);
}

function halfTyped(draft: Draft, item: string): number[] {
  return numbersIn([draft.unready[item]]);
}

function pick<T>(record: Readonly<Record<string, T>>, item: string): Record<string, T> {
  const { [item]: value } = record;
  return value === undefined ? {} : { [item]: value };
}
