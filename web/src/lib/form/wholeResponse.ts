import type { Answers, Comments } from '#survey';
import type { SectionView } from '#lib/api/views.ts';

/** The answers of all sections together. */
export function allAnswers(sections: readonly Pick<SectionView, 'answers'>[]): Answers {
  return Object.fromEntries(sections.flatMap(({ answers }) => Object.entries(answers)));
}

/** The comments of all sections together. */
export function allComments(sections: readonly Pick<SectionView, 'comments'>[]): Comments {
  return Object.fromEntries(sections.flatMap(({ comments }) => Object.entries(comments)));
}
