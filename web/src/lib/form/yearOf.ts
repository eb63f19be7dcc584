import { error } from '@sveltejs/kit';

/** The year of an edition (Erhebungsrunde) in an address; anything else is no page. */
export function yearOf(text: string): number {
  if (!/^20\d\d$/.test(text)) error(404, 'Diese Erhebung gibt es nicht.');
  return Number(text);
}
