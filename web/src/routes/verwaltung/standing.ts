import {
  completeness,
  DIMENSION_IDS,
  dimensionOf,
  type Completeness,
  type Dimension,
  type Questionnaire,
} from '#survey';
import type { ResponseView } from '#lib/api/views.ts';
import { allAnswers } from '#lib/form/wholeResponse.ts';

/** How one section (Abschnitt) of a response stands. */
export interface SectionStanding {
  readonly dimension: Dimension;
  readonly progress: Completeness;
  /** Instant of its last save; absent before the first. */
  readonly savedAt?: string;
  readonly savedBy?: string;
}

/** How a response (Antwortbogen) stands, with the next thing to do. */
export interface Standing {
  readonly sections: readonly SectionStanding[];
  readonly answered: number;
  readonly asked: number;
  readonly minutesLeft: number;
  readonly savedAt?: string;
  readonly state: ResponseState;
  readonly next: NextStep;
}

export type ResponseState =
  | { readonly kind: 'notBegun' }
  | { readonly kind: 'inProgress' }
  | { readonly kind: 'submitted'; readonly at: string; readonly hasNewer: boolean };

export type NextStep =
  | { readonly kind: 'begin' | 'continue'; readonly dimension: Dimension }
  | { readonly kind: 'check' | 'checkAgain' | 'result' | 'wait' | 'over' };

/** Where a response stands and what to do next. */
export function standingOf(questionnaire: Questionnaire, response: ResponseView): Standing {
  const answers = allAnswers(response.sections);
  const respondent = { unitType: response.unit.type, mode: response.mode };
  const sections = DIMENSION_IDS.map((id): SectionStanding => {
    const dimension = dimensionOf(questionnaire, id);
    const { updatedAt, updatedBy } = response.sections.find((section) => section.dimension === id) ?? {};
    return {
      dimension,
      progress: completeness(questionnaire, dimension, respondent, answers),
      ...(updatedAt !== undefined && { savedAt: updatedAt }),
      ...(updatedBy !== undefined && { savedBy: updatedBy }),
    };
  });
  const savedAt = sections
    .flatMap((section) => section.savedAt ?? [])
    .toSorted()
    .at(-1);
  const state = stateOf(response, savedAt);
  return {
    sections,
    answered: sum(sections, ({ answered }) => answered),
    asked: sum(sections, ({ asked }) => asked),
    minutesLeft: sum(sections, ({ minutesLeft }) => minutesLeft),
    ...(savedAt !== undefined && { savedAt }),
    state,
    next: nextStep(response, sections, state),
  };
}

function stateOf({ accepted }: ResponseView, savedAt: string | undefined): ResponseState {
  if (accepted !== undefined) {
    const hasNewer = savedAt !== undefined && savedAt > accepted.submittedAt;
    return { kind: 'submitted', at: accepted.submittedAt, hasNewer };
  }
  return { kind: savedAt === undefined ? 'notBegun' : 'inProgress' };
}

/** Before the form: the section to begin or go on with; a section begun comes before one not begun. */
function nextStep(
  { edition }: ResponseView,
  sections: readonly SectionStanding[],
  state: ResponseState,
): NextStep {
  if (!edition.acceptsAnswers) {
    if (state.kind === 'submitted') return { kind: 'result' };
    return { kind: edition.state === 'planned' ? 'wait' : 'over' };
  }
  if (state.kind === 'submitted') return { kind: state.hasNewer ? 'checkAgain' : 'result' };
  const open = sections.filter(({ progress }) => progress.missing.length > 0);
  const begun = open.find(({ progress }) => progress.answered > 0) ?? open[0];
  if (begun === undefined) return { kind: 'check' };
  return { kind: state.kind === 'notBegun' ? 'begin' : 'continue', dimension: begun.dimension };
}

function sum(sections: readonly SectionStanding[], of: (progress: Completeness) => number): number {
  return sections.reduce((total, { progress }) => total + of(progress), 0);
}
