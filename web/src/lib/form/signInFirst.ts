import { redirect } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/apiProblem.ts';

/** Leads whoever is not signed in to the sign-in and back, and whoever fills in no form to the page that says so. */
export async function signInFirst<T>(answer: Promise<T>, { pathname, search }: URL): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.needsSignIn) redirect(303, `/anmelden?weiter=${encodeURIComponent(pathname + search)}`);
    if (error.status === 403) redirect(303, '/verwaltung');
    throw error;
  }
}
