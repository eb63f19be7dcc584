import type { Dimension } from '#survey';
import { createContext } from 'svelte';

interface SectionOnPage {
  readonly dimension: Dimension;
  /** Names of the levels 0 … 5. */
  readonly scale: readonly string[];
}

/** The section (Abschnitt) the page shows. */
export const [sectionOnPage, setSectionOnPage] = createContext<() => SectionOnPage>();
