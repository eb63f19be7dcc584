import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The course of a measure is a view of the comparison; old links lead there. */
export const load: PageServerLoad = ({ url }) => {
  const query = new URLSearchParams(url.search);
  query.set('ansicht', 'verlauf');
  redirect(301, `/vergleich?${query.toString()}`);
};
