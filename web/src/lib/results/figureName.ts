import { shortName } from '#survey';

/** What a figure is called (Kurzname): the short name of its question; otherwise the title it was published with. */
export const figureName = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  shortName(id) ?? title;
