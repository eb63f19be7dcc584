import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { teamIfReadable } from '#lib/form/teamNames.ts';
import { wholeOnly } from '#lib/form/wholeOnly.ts';
import type { LayoutLoad } from './$types';

/** Only the editors send; who approves looks at what was sent instead. */
export const load: LayoutLoad = async ({ fetch, parent }) => {
  const { edition, role } = wholeOnly((await parent()).response);
  if (role === 'approver') redirect(303, `/erhebung/${edition.year}/freigabe`);
  return { team: await teamIfReadable(createApi(fetch).team()) };
};
