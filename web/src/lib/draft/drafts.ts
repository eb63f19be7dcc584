import type { DimensionId } from '#survey';
import { createContext } from 'svelte';
import { Draft } from './draft.svelte.ts';
import type { Orphan } from './bufferedDraft.ts';
import type { DraftPorts } from './draftPorts.ts';
import type { SectionSeen } from './saveOutcome.ts';

/** The drafts of all sections opened so far: going from one section to another leaves none behind unsaved. */
export class Drafts {
  readonly #ports: DraftPorts;
  readonly #drafts = new Map<DimensionId, Draft>();

  constructor(ports: DraftPorts) {
    this.#ports = ports;
  }

  /**
   * The draft of a section, with what the server holds now unless something here is unsent.
   *
   * @param orphans what earlier pages left unsent
   */
  open(dimension: DimensionId, section: SectionSeen, orphans: readonly Orphan[] = []): Draft {
    const draft = this.#drafts.get(dimension) ?? new Draft(dimension, section, this.#ports);
    this.#drafts.set(dimension, draft);
    draft.receive(section);
    draft.takeUp(orphans);
    return draft;
  }

  /** Those with something that is not on the server. */
  get unsent(): readonly Draft[] {
    return [...this.#drafts.values()].filter((draft) => draft.isUnsent);
  }

  /** Those with something that would be lost if the page went away now. */
  get atRisk(): readonly Draft[] {
    return [...this.#drafts.values()].filter((draft) => draft.isAtRisk);
  }

  async flush(): Promise<void> {
    await Promise.all(this.unsent.map((draft) => draft.flush()));
  }

  async resume(): Promise<void> {
    await Promise.all(this.unsent.map((draft) => draft.resume()));
  }
}

const known = new Map<string, Drafts>();

/** The drafts under a name: who leaves the form and comes back finds what is still being sent. */
export function draftsOf(name: string, make: () => Drafts): Drafts {
  const drafts = known.get(name) ?? make();
  known.set(name, drafts);
  return drafts;
}

/** The drafts of the response on the page. */
export const [draftsOnPage, setDraftsOnPage] = createContext<Drafts>();
