import type { ItemId } from '#survey';
import { createContext } from 'svelte';

/** Numbers of the questions on the page by item, from 1, for links between them. */
export const [questionNumbers, setQuestionNumbers] = createContext<() => ReadonlyMap<ItemId, number>>();
