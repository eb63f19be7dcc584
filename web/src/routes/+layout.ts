import type { OperatorView } from '#lib/api/views.ts';
import type { LayoutLoad } from './$types';

/**
 * Whether everything here is invented (Demobetrieb): every page says so, those that went wrong too. Where the answer is out
 * of reach, a page with data says it of its data. Asked without the client of the API, which would travel with every page.
 */
export const load: LayoutLoad = async ({ fetch }) => {
  try {
    const answer: { json(): Promise<Partial<OperatorView>> } = await fetch('/api/operator');
    return { isDemo: (await answer.json()).demo === true };
  } catch {
    return { isDemo: false };
  }
};
