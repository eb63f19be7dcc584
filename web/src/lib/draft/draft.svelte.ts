import type { DimensionId, ItemId } from '#survey';
import { backoff } from './backoff.ts';
import type { Contents } from './contents.ts';
import type { DraftPorts } from './draftPorts.ts';
import { decide, type Side } from './merge.ts';
import type { Phase, Taken } from './phase.ts';
import type { SaveOutcome, Theirs } from './saveOutcome.ts';
import {
  arrive,
  collide,
  depart,
  edit,
  giveUp,
  isUnsent,
  openDraft,
  type Saved,
  type SectionDraft,
} from './sectionDraft.ts';
import { isUnready, type Input, type UnreadyInputs } from './unready.ts';

/** Milliseconds of rest after the last change before it is saved. */
const PAUSE_MS = 800;

/** The draft (Entwurf) of one section: owns what is not saved yet and sees to it that it will be. */
export class Draft {
  readonly dimension: DimensionId;
  readonly #ports: DraftPorts;
  #draft: SectionDraft = $state.raw({ saved: NOTHING, contents: NOTHING });
  #phase: Phase = $state.raw({ kind: 'resting' });
  #unready: UnreadyInputs = $state.raw({});
  #taken: Taken | undefined = $state.raw();
  #failures = 0;
  #sending: Promise<void> | undefined;
  #callOff = () => {};

  constructor(dimension: DimensionId, saved: Saved, ports: DraftPorts) {
    this.dimension = dimension;
    this.#ports = ports;
    this.#draft = openDraft(saved);
  }

  get contents(): Contents {
    return this.#draft.contents;
  }
  get saved(): Saved {
    return this.#draft.saved;
  }
  get phase(): Phase {
    return this.#phase;
  }
  get unready(): UnreadyInputs {
    return this.#unready;
  }
  /** What somebody else changed meanwhile, until it is dismissed. */
  get taken(): Taken | undefined {
    return this.#taken;
  }
  /** Whether something would be lost if the page went away now. */
  get isAtRisk(): boolean {
    return isUnsent(this.#draft) || Object.keys(this.#unready).length > 0;
  }

  answer(item: ItemId, input: Input): void {
    const { [item]: _, ...others } = this.#unready;
    this.#unready = isUnready(input) ? { ...others, [item]: input } : others;
    this.#draft = edit(this.#draft, { part: 'answer', item, value: isUnready(input) ? undefined : input });
    this.#saveSoon();
  }

  comment(item: ItemId, text: string): void {
    this.#draft = edit(this.#draft, { part: 'comment', item, value: text === '' ? undefined : text });
    this.#saveSoon();
  }

  /** Takes a newer state of the section from the server, unless something here is unsent. */
  receive(saved: Saved): void {
    if (!isUnsent(this.#draft) && saved.version > this.saved.version) this.#draft = openDraft(saved);
  }

  dismissTaken(): void {
    this.#taken = undefined;
  }

  /** Decides a conflict, one side for each of its fields, and saves what came out. */
  decide(sides: readonly Side[]): Promise<void> {
    if (this.#phase.kind !== 'conflict') return Promise.resolve();
    const { conflicts } = this.#phase;
    this.#draft = { ...this.#draft, contents: decide(this.contents, conflicts, sides) };
    return this.#again();
  }

  /** Saves at once what is unsent; done when all is saved or nothing more can be done now. */
  async flush(): Promise<void> {
    await this.#sending;
    if (isBlocked(this.#phase) || this.#phase.kind === 'retrying') return;
    do {
      this.#callOff();
      await this.#send();
    } while (this.#phase.kind === 'waiting');
  }

  /** Tries again now, on demand or after a new sign-in; never sends the answers of one administration as another’s. */
  async resume(): Promise<void> {
    if (this.#phase.kind === 'retrying' || this.#phase.kind === 'refused') return this.#again();
    if (this.#phase.kind !== 'signedOut' && this.#phase.kind !== 'foreign') return;
    const here = await this.#ports.whoIsHere();
    if (here === 'nobody') return;
    if (here === 'me') await this.#again();
    else this.#phase = { kind: 'foreign' };
  }

  #again(): Promise<void> {
    this.#phase = { kind: 'waiting' };
    return this.flush();
  }

  #saveSoon(): void {
    const { kind } = this.#phase;
    if (kind !== 'resting' && kind !== 'waiting' && kind !== 'refused') return;
    this.#callOff();
    this.#phase = { kind: isUnsent(this.#draft) ? 'waiting' : 'resting' };
    if (this.#phase.kind === 'waiting') {
      this.#callOff = this.#ports.after(PAUSE_MS, () => void this.flush());
    }
  }

  #send(): Promise<void> {
    this.#sending ??= this.#deliver().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #deliver(): Promise<void> {
    this.#draft = depart(this.#draft, this.#ports.newId());
    const { flight, saved } = this.#draft;
    if (flight === undefined) {
      this.#phase = { kind: 'resting' };
      return;
    }
    this.#phase = { kind: 'saving' };
    const { operation, contents } = flight;
    const { dimension } = this;
    this.#settle(await this.#ports.send({ dimension, seen: saved.version, operation, ...contents }));
  }

  #settle(outcome: SaveOutcome): void {
    if (outcome.kind !== 'unreachable') this.#failures = 0;
    switch (outcome.kind) {
      case 'saved':
        this.#draft = arrive(this.#draft, outcome);
        this.#phase = { kind: 'resting' };
        this.#saveSoon();
        return;
      case 'unreachable':
        this.#retryLater(outcome.retryAfterMs);
        return;
      case 'conflict':
        this.#meet(outcome.current);
        return;
      case 'signedOut':
        this.#phase = { kind: 'signedOut' };
        return;
      case 'closed':
      case 'refused':
        this.#draft = giveUp(this.#draft);
        this.#phase = outcome;
    }
  }

  #retryLater(atLeastMs?: number): void {
    this.#failures += 1;
    const wait = backoff(this.#failures, this.#ports.chance(), atLeastMs);
    this.#phase = { kind: 'retrying', at: this.#ports.now() + wait };
    this.#callOff = this.#ports.after(wait, () => void this.#again());
  }

  #meet(theirs: Theirs): void {
    const { draft, merge } = collide(this.#draft, theirs);
    this.#draft = draft;
    if (merge.taken.length > 0) this.#taken = { by: theirs.updatedBy, changes: merge.taken };
    this.#phase =
      merge.conflicts.length > 0
        ? { kind: 'conflict', by: theirs.updatedBy, conflicts: merge.conflicts }
        : { kind: 'resting' };
    this.#saveSoon();
  }
}

const NOTHING = { version: 0, answers: {}, comments: {} };

/** While this lasts nothing is sent, whatever changes. */
function isBlocked({ kind }: Phase): boolean {
  return kind === 'conflict' || kind === 'signedOut' || kind === 'foreign' || kind === 'closed';
}
