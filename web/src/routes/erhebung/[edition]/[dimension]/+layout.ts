import { error } from '@sveltejs/kit';
import { sectionsOf } from '#lib/form/sectionsOf.ts';
import type { LayoutLoad } from './$types';

/** Whoever helps sees the own sections; the others are somebody else’s. */
export const load: LayoutLoad = async ({ params, parent }) => {
  const { response } = await parent();
  if (response.role !== 'contributor' || sectionsOf(response).some((id) => id === params.dimension)) return;
  error(404, 'Dieser Abschnitt gehört nicht zu Ihren.', {
    detail:
      'Sie sehen die Abschnitte, die Ihnen die Bearbeitung übertragen hat. Bitte gehen Sie zur Übersicht.',
  });
};
