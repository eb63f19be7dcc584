import { shortName } from '#survey';

/** What a figure is called (Kurzname): the short name of its question; otherwise the title it was published with. */
export const figureName = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  shortName(id) ?? title;

/**
 * The same figure by its short name, with the question as it was published. Only for pages rendered on the server: all
 * names would travel with every page.
 */
export function named<T extends { readonly id: string; readonly title: string }>(
  figure: T,
): T & { readonly question?: string } {
  const title = figureName(figure);
  return { ...figure, title, ...(figure.title.endsWith('?') && { question: figure.title }) };
}
