import type { DimensionId } from '#survey';
import { createContext } from 'svelte';
import { Draft } from './draft.svelte.ts';
import type { DraftPorts } from './draftPorts.ts';
import type { Saved } from './sectionDraft.ts';

/** The drafts of all sections opened so far: going from one section to another leaves none behind unsaved. */
export class Drafts {
  readonly #ports: DraftPorts;
  readonly #drafts = new Map<DimensionId, Draft>();

  constructor(ports: DraftPorts) {
    this.#ports = ports;
  }

  /** The draft of a section, with what the server holds now unless something here is unsent. */
  open(dimension: DimensionId, saved: Saved): Draft {
    const known = this.#drafts.get(dimension);
    if (known !== undefined) {
      known.receive(saved);
      return known;
    }
    const draft = new Draft(dimension, saved, this.#ports);
    this.#drafts.set(dimension, draft);
    return draft;
  }

  /** Those with something that would be lost if the page went away now. */
  get atRisk(): readonly Draft[] {
    return [...this.#drafts.values()].filter((draft) => draft.isAtRisk);
  }

  async flush(): Promise<void> {
    await Promise.all(this.atRisk.map((draft) => draft.flush()));
  }

  async resume(): Promise<void> {
    await Promise.all(this.atRisk.map((draft) => draft.resume()));
  }
}

/** The drafts of the response on the page. */
export const [draftsOnPage, setDraftsOnPage] = createContext<Drafts>();
