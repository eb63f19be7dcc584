import type { Orphan } from './bufferedDraft.ts';

/** What earlier pages left unsent of a section and nobody took up yet; each comes once. */
export class OrphanQueue {
  readonly #known = new Set<string>();
  #waiting: readonly Orphan[] = [];

  add(orphans: readonly Orphan[]): void {
    this.#waiting = [...this.#waiting, ...orphans.filter(({ path }) => !this.#known.has(path))];
    for (const { path } of orphans) this.#known.add(path);
  }

  next(): Orphan | undefined {
    const [next, ...others] = this.#waiting;
    this.#waiting = others;
    return next;
  }
}
