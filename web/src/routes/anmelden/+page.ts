import { createApi } from '#lib/api.ts';
import type { PageLoad } from './$types';

/** Who is signed in already, why the last sign-in failed, and where the next one leads. */
export const load: PageLoad = async ({ fetch, url, setHeaders }) => {
  setHeaders({ 'Cache-Control': 'no-store' });
  const session = await createApi(fetch).session();
  const target = url.searchParams.get('weiter') ?? '/verwaltung';
  return {
    session,
    failure: url.searchParams.get('fehler') ?? undefined,
    /** Seconds after which a sign-in refused for its number may be tried again. */
    wait: Number(url.searchParams.get('warten') ?? Number.NaN),
    /** Whether this window was only opened for a fresh sign-in (erneute Anmeldung). */
    isConfirmation: url.searchParams.has('bestaetigt'),
    signIn: `/api/auth/sign-in?returnTo=${encodeURIComponent(target)}`,
  };
};
