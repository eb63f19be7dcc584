import { createApi } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** Who is signed in already, why the last sign-in failed, and where the next one leads. */
export const load: PageLoad = async ({ fetch, url }) => {
  const session = await createApi(fetch).session();
  const target = url.searchParams.get('weiter') ?? '/verwaltung';
  return {
    session,
    failure: url.searchParams.get('fehler') ?? undefined,
    signIn: `/api/auth/sign-in?returnTo=${encodeURIComponent(target)}`,
  };
};
