import { createContext } from 'svelte';
import type { PreviousView } from '#lib/api/views.ts';

/** What was answered the last time to the questions on the page; `undefined` where there is nothing. */
export const [previousOnPage, setPreviousOnPage] = createContext<() => PreviousView | undefined>();
