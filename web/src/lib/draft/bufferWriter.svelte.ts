import type { DimensionId } from '#survey';
import type { BufferedDraft } from './bufferedDraft.ts';
import type { DraftPorts } from './draftPorts.ts';

/** Milliseconds after a change until it lies on the device. */
const PAUSE_MS = 250;

/** Writes the unsent part of one draft to the device, soon after each change, one write at a time. */
export class BufferWriter {
  readonly #dimension: DimensionId;
  readonly #ports: Pick<DraftPorts, 'after' | 'buffer'>;
  readonly #read: () => BufferedDraft | undefined;
  #isWritten = $state(false);
  #holds = $state(true);
  /** Something changed since the last look. */
  #isStale = false;
  #writing: Promise<void> | undefined;
  #callOff: (() => void) | undefined;

  /** @param read what is unsent at the moment; `undefined` when the server has everything */
  constructor(dimension: DimensionId, ports: DraftPorts, read: () => BufferedDraft | undefined) {
    this.#dimension = dimension;
    this.#ports = ports;
    this.#read = read;
  }

  /** Whether the last change lies on the device already. */
  get isWritten(): boolean {
    return this.#isWritten;
  }
  /** Whether changes get there at all. */
  get holds(): boolean {
    return this.#ports.buffer !== undefined && this.#holds;
  }

  soon(): void {
    if (this.#ports.buffer === undefined) return;
    this.#isWritten = false;
    this.#callOff ??= this.#ports.after(PAUSE_MS, () => void this.now());
  }

  /** Writes what is unsent now; done when it lies there or could not be written. */
  now(): Promise<void> {
    this.#isWritten = false;
    this.#isStale = true;
    this.#callOff?.();
    this.#callOff = undefined;
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  /** Waits for what is being written, and for nothing when all is. */
  settled(): Promise<void> {
    return this.#callOff === undefined ? (this.#writing ?? Promise.resolve()) : this.now();
  }

  async #writeAll(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      this.#holds = await this.#write(this.#read());
    }
    this.#isWritten = this.#holds && this.#callOff === undefined;
  }

  async #write(unsent: BufferedDraft | undefined): Promise<boolean> {
    const { buffer } = this.#ports;
    if (buffer === undefined) return false;
    if (unsent !== undefined) return buffer.keep(this.#dimension, unsent);
    await buffer.drop(this.#dimension);
    return true;
  }
}
