import { shortName, type Figure } from '#survey';

/** An unreleased figure by the short name (Kurzname) of its question; nothing seals the title of what is not released. */
export const named = (figure: Figure): Figure => ({ ...figure, title: shortName(figure.id) ?? figure.title });
