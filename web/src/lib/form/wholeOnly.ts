import { error } from '@sveltejs/kit';
import type { ResponseView, WholeResponse } from '#lib/api/views.ts';

/** For pages about the whole response: whoever helps with sections is told whose they are. */
export function wholeOnly(response: ResponseView): WholeResponse {
  if (response.role !== 'contributor') return response;
  error(403, 'Diese Seite ist für Bearbeitung und Freigabe.', {
    detail: 'Mit Ihrer Rolle „Mitwirkung“ sehen Sie Ihre Abschnitte. Bitte gehen Sie zur Übersicht.',
  });
}
