import type { FigureGroup } from '#survey';
import { TOTAL } from './groups.ts';

/** Where something is so (Ort), inside a sentence: „in den fünf Ländern“, „in Sachsen“, „im Landkreis Görlitz“ */
export function placeText({ id, label, kind }: Pick<FigureGroup, 'id' | 'label' | 'kind'>): string {
  if (id === TOTAL) return 'in den fünf Ländern';
  if (/^Übrige /.test(label)) return `in der Gruppe „${label}“`;
  if (kind === 'state') return `in ${label}`;
  if (kind !== 'district') return `in der Gruppe „${label}“`;
  if (/kreis/i.test(label)) return `im ${label}`;
  return `in ${label.replace(/^(Landeshauptstadt|Stadt) /, '')}`;
}

/** The same at the beginning of a sentence. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
