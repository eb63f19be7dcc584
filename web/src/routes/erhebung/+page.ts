import { redirect } from '@sveltejs/kit';

/** The form has no page of its own: its overview is „Meine Verwaltung“. */
export function load(): never {
  redirect(307, '/verwaltung');
}
