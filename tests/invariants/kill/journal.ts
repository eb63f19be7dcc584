import type { Command } from './command.ts';
import type { Person } from './people.ts';

/** A command on its way, as it looks from outside the server. */
export interface Attempt<C extends Command = Command> {
  readonly person: Person;
  readonly command: C;
  /** Place in the order of everything that was begun or answered. */
  readonly begunAt: number;
  /** Infinity as long as nobody was told how it ended: it may have happened or not. */
  readonly endedAt: number;
  readonly outcome: 'open' | 'acknowledged' | 'refused';
  /** What it was answered, when it was. */
  readonly answer: unknown;
}

type Listener = (moment: 'sent' | 'answered', attempt: Attempt) => void;

/** What was sent and what was acknowledged, written down outside the server that is killed. */
export class Journal {
  #clock = 0;
  #attempts: Attempt[] = [];
  readonly #listeners = new Set<Listener>();
  readonly acknowledged = new Map<Command['kind'], number>();

  begin(person: Person, command: Command): number {
    this.#clock += 1;
    const attempt: Attempt = {
      person,
      command,
      begunAt: this.#clock,
      endedAt: Infinity,
      outcome: 'open',
      answer: undefined,
    };
    const place = this.#attempts.push(attempt) - 1;
    for (const listen of this.#listeners) listen('sent', attempt);
    return place;
  }

  end(place: number, status: number, answer: unknown): void {
    const attempt = this.#attempts[place];
    if (attempt === undefined) throw new RangeError('Nothing was begun there.');
    this.#clock += 1;
    const outcome = status < 300 ? 'acknowledged' : 'refused';
    const ended: Attempt = { ...attempt, endedAt: this.#clock, outcome, answer };
    this.#attempts[place] = ended;
    const { kind } = attempt.command;
    if (outcome === 'acknowledged') this.acknowledged.set(kind, (this.acknowledged.get(kind) ?? 0) + 1);
    for (const listen of this.#listeners) listen('answered', ended);
  }

  /** Place in the order of everything that was begun or answered so far. */
  now(): number {
    return this.#clock;
  }

  /** Everything since the last `forget`, in the order it was begun. */
  attempts(): readonly Attempt[] {
    return this.#attempts;
  }

  /** Begins anew: what was before is settled. */
  forget(): void {
    this.#attempts = [];
  }

  /** @returns ends the listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
