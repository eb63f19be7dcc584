import type { Edition } from './edition.ts';
import { scheduleEdition, type EditionDates } from './lifecycle.ts';

/** What is decided about an edition before it opens. */
export type EditionPlan = Pick<Edition, 'year' | 'questionnaire' | 'synthetic'> & EditionDates;

/** Plans an edition (Erhebungsrunde planen): nothing is frozen, and nobody can answer yet. */
export function planEdition(plan: EditionPlan): Edition | 'wrongDates' {
  const { opensAt, closesAt, graceUntil } = plan;
  const planned = scheduleEdition({ ...plan, state: 'planned' }, { opensAt, closesAt, graceUntil });
  return typeof planned === 'string' ? 'wrongDates' : planned;
}
