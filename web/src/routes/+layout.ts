import { createApi } from '#lib/api.ts';
import type { LayoutLoad } from './$types';

/**
 * Whether everything here is invented (Demobetrieb): every page says so, those that went wrong too. Where the answer is out
 * of reach, a page with data says it of its data.
 */
export const load: LayoutLoad = async ({ fetch }) => {
  try {
    return { isDemo: (await createApi(fetch).operator()).demo };
  } catch {
    return { isDemo: false };
  }
};
