import type { DimensionId, ItemId } from '#survey';
import { backoff } from './backoff.ts';
import { bufferOf, reopen, type BufferedDraft, type Orphan } from './bufferedDraft.ts';
import { BufferWriter } from './bufferWriter.svelte.ts';
import type { Contents, FieldChange } from './contents.ts';
import type { DraftPorts } from './draftPorts.ts';
import { decide, type Merge, type Side } from './merge.ts';
import { OrphanQueue } from './orphanQueue.ts';
import { isBlocked, type Phase, type Taken } from './phase.ts';
import { newestOf, type Hindrance, type SaveOutcome, type SectionSeen, type Theirs } from './saveOutcome.ts';
import * as steps from './sectionDraft.ts';
import { isUnready, stillUnready, withInput, type Input, type UnreadyInputs } from './unready.ts';

/** Milliseconds of rest after the last change before it is saved. */
const PAUSE_MS = 800;

/** The draft (Entwurf) of one section: owns what is not saved yet and sees to it that it will be. */
export class Draft {
  readonly dimension: DimensionId;
  readonly #ports: DraftPorts;
  #draft: steps.SectionDraft = $state.raw(steps.openDraft(steps.EMPTY));
  #phase: Phase = $state.raw({ kind: 'resting' });
  #unready: UnreadyInputs = $state.raw({});
  #taken: Taken | undefined = $state.raw();
  #restoredAt: number | undefined = $state.raw();
  readonly #writer: BufferWriter;
  readonly #orphans = new OrphanQueue();
  /** The newest state of the section that the server ever showed to this page. */
  #latest: SectionSeen;
  #changedAt = 0;
  #failures = 0;
  #sending: Promise<void> | undefined;
  #callOff = () => {};

  constructor(dimension: DimensionId, section: SectionSeen, ports: DraftPorts) {
    this.dimension = dimension;
    this.#ports = ports;
    this.#draft = steps.openDraft(section);
    this.#latest = section;
    this.#writer = new BufferWriter(dimension, ports, () => this.#buffered);
  }

  get contents(): Contents {
    return this.#draft.contents;
  }
  get saved(): steps.Saved {
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
  /** When what an earlier page left unsent was typed (milliseconds since the epoch), until it is dismissed. */
  get restoredAt(): number | undefined {
    return this.#restoredAt;
  }
  /** Whether anything here is not on the server. */
  get isUnsent(): boolean {
    return this.#buffered !== undefined;
  }
  /** Whether something would be lost if the page went away now: it is neither on the server nor on the device. */
  get isAtRisk(): boolean {
    return this.isUnsent && !this.#writer.isWritten;
  }
  /** Whether what is unsent gets kept on the device. */
  get isBuffered(): boolean {
    return this.#writer.holds;
  }

  answer(item: ItemId, input: Input): void {
    this.#unready = withInput(this.#unready, item, input);
    this.#change({ part: 'answer', item, value: isUnready(input) ? undefined : input });
  }

  comment(item: ItemId, text: string): void {
    this.#change({ part: 'comment', item, value: text === '' ? undefined : text });
  }

  /** Takes a newer state of the section from the server, unless something here is unsent. */
  receive(section: SectionSeen): void {
    if (section.version > this.#latest.version) this.#latest = section;
    if (steps.isUnsent(this.#draft) || this.#latest.version <= this.saved.version) return;
    this.#draft = steps.openDraft(this.#latest);
  }

  /** Takes up what earlier pages left unsent: one after the other, each when all before it is on the server. */
  takeUp(orphans: readonly Orphan[]): void {
    this.#orphans.add(orphans);
    this.#takeUpNext();
  }

  dismissRestored(): void {
    this.#restoredAt = undefined;
  }

  dismissTaken(): void {
    this.#taken = undefined;
  }

  /** Decides a conflict, one side for each of its fields, and saves what came out. */
  decide(sides: readonly Side[]): Promise<void> {
    if (this.#phase.kind !== 'conflict') return Promise.resolve();
    const { conflicts } = this.#phase;
    this.#draft = { ...this.#draft, contents: decide(this.contents, conflicts, sides) };
    this.#unready = stillUnready(this.#unready, conflicts, sides);
    return this.#again();
  }

  /** Puts what is unsent on the device and saves it at once; done when nothing more can be done now. */
  async flush(): Promise<void> {
    void this.#writer.settled();
    await this.#sending;
    while (!isBlocked(this.#phase) && this.#phase.kind !== 'retrying') {
      this.#callOff();
      await this.#send();
      if (this.#phase.kind !== 'waiting') break;
    }
    await this.#writer.settled();
  }

  /** Tries again now, on demand or after a new sign-in; never sends the answers of one person as another’s. */
  async resume(): Promise<void> {
    // Another account may have emptied the device meanwhile.
    void this.#writer.now();
    if (this.#phase.kind === 'retrying' || this.#phase.kind === 'refused') return this.#again();
    if (this.#phase.kind !== 'signedOut' && this.#phase.kind !== 'foreign') return;
    const here = await this.#ports.whoIsHere();
    if (here === 'me') await this.#again();
    if (here === 'another') this.#phase = { kind: 'foreign' };
  }

  #change(change: FieldChange): void {
    this.#draft = steps.edit(this.#draft, change);
    this.#changedAt = this.#ports.now();
    this.#writer.soon();
    this.#saveSoon();
  }

  #again(): Promise<void> {
    this.#phase = { kind: 'waiting' };
    return this.flush();
  }

  #saveSoon(): void {
    if (!['resting', 'waiting', 'refused'].includes(this.#phase.kind)) return;
    this.#callOff();
    this.#phase = { kind: steps.isUnsent(this.#draft) ? 'waiting' : 'resting' };
    if (this.#phase.kind === 'waiting') {
      this.#callOff = this.#ports.after(PAUSE_MS, () => void this.flush());
    }
  }

  #send(): Promise<void> {
    this.#sending ??= this.#deliver().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #deliver(): Promise<void> {
    this.#draft = steps.depart(this.#draft, this.#ports.newId());
    const { flight, saved } = this.#draft;
    this.#phase = { kind: flight === undefined ? 'resting' : 'saving' };
    void this.#writer.now();
    if (flight !== undefined) {
      const { operation, contents } = flight;
      const save = { dimension: this.dimension, seen: saved.version, operation, ...contents };
      this.#settle(await this.#ports.send(save));
      void this.#writer.now();
    }
    this.#takeUpNext();
  }

  #settle(outcome: SaveOutcome): void {
    if (outcome.kind !== 'unreachable') this.#failures = 0;
    switch (outcome.kind) {
      case 'saved':
        this.#draft = steps.arrive(this.#draft, outcome);
        // A save that had arrived long ago: somebody may have gone on from it since.
        this.receive(this.#latest);
        this.#ports.buffer?.see(this.dimension, this.#theirs);
        this.#phase = { kind: 'resting' };
        this.#saveSoon();
        return;
      case 'unreachable':
        this.#retryLater(outcome.cause, outcome.retryAfterMs);
        return;
      case 'conflict':
        this.#ports.buffer?.see(this.dimension, outcome.current);
        this.#meet(outcome.current, steps.collide(this.#draft, outcome.current));
        return;
      case 'signedOut':
      case 'closed':
      case 'refused':
        if (outcome.kind !== 'signedOut') this.#draft = steps.giveUp(this.#draft);
        this.#phase = outcome;
    }
  }

  #retryLater(cause: Hindrance, atLeastMs?: number): void {
    this.#failures += 1;
    const wait = backoff(this.#failures, this.#ports.chance(), atLeastMs);
    this.#phase = { kind: 'retrying', cause, at: this.#ports.now() + wait };
    this.#callOff = this.#ports.after(wait, () => void this.#again());
  }

  #meet(theirs: Theirs, { draft, merge }: { draft: steps.SectionDraft; merge: Merge }): void {
    const { conflicts, taken } = merge;
    const by = theirs.updatedBy;
    this.#latest = theirs;
    this.#draft = draft;
    if (taken.length > 0) this.#taken = { by, changes: taken };
    this.#phase = conflicts.length > 0 ? { kind: 'conflict', by, conflicts } : { kind: 'resting' };
    this.#saveSoon();
  }

  #takeUpNext(): void {
    const next = this.isUnsent || this.#phase.kind !== 'resting' ? undefined : this.#orphans.next();
    if (next === undefined) return;
    const { path, buffered } = next;
    this.#unready = buffered.unready;
    this.#changedAt = buffered.at;
    this.#meet(this.#theirs, reopen(buffered, this.#theirs));
    if (this.isUnsent) this.#restoredAt = buffered.at;
    void this.#writer.now().then(() => (this.isBuffered ? this.#ports.buffer?.discard(path) : undefined));
  }

  get #theirs(): Theirs {
    return newestOf(this.saved, this.#latest);
  }
  get #buffered(): BufferedDraft | undefined {
    return bufferOf(this.#draft, this.#phase, this.#unready, this.#changedAt);
  }
}
