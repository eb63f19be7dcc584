import { error } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { showsDemoData } from '#lib/api/showsDemoData.ts';
import { examples } from './examples.ts';
import type { PageServerLoad } from './$types';

/** Every chart in every state, to look at: only where everything is invented anyway. */
export const load: PageServerLoad = async ({ fetch }) => {
  if (!(await showsDemoData(createApi(fetch)))) error(404, 'Diese Seite gibt es nicht.');
  return { synthetic: true, examples };
};
