import {
  completeness,
  DIMENSION_IDS,
  dimensionOf,
  type Completeness,
  type DimensionId,
  type Questionnaire,
} from '#survey';
import type { ResponseView, ReturnedView } from '#lib/api/views.ts';
import { isBegun } from '#lib/form/sectionProgress.ts';
import { allAnswers } from '#lib/form/wholeResponse.ts';
import { nextStep, type NextStep } from './nextStep.ts';
import type { SectionStanding, StandingState } from './standingState.ts';

/** How a response (Antwortbogen) stands, with the next thing to do. */
export interface Standing {
  /** Those the reader may see. */
  readonly sections: readonly SectionStanding[];
  readonly answered: number;
  readonly asked: number;
  readonly minutesLeft: number;
  readonly savedAt?: string;
  readonly state: StandingState;
  readonly next: NextStep;
}

/** Where a response stands and what to do next, for the one who reads. */
export function standingOf(questionnaire: Questionnaire, response: ResponseView): Standing {
  const sections = visible(response).map((id) => sectionStanding(questionnaire, response, id));
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

function visible(response: ResponseView): readonly DimensionId[] {
  return response.role === 'contributor' ? response.delegated : DIMENSION_IDS;
}

function sectionStanding(
  questionnaire: Questionnaire,
  { unit, mode, sections, returned }: ResponseView,
  id: DimensionId,
): SectionStanding {
  const dimension = dimensionOf(questionnaire, id);
  const section = sections.find((one) => one.dimension === id);
  const { status = 'open', updatedAt, updatedBy } = section ?? {};
  const respondent = { unitType: unit.type, mode };
  const progress = completeness(questionnaire, dimension, respondent, allAnswers(sections));
  const remark = returned && remarkOf(returned, id, updatedAt);
  return {
    dimension,
    progress,
    status: isBegun(status, progress) ? 'begun' : status,
    ...(updatedAt !== undefined && { savedAt: updatedAt }),
    ...(updatedBy !== undefined && { savedBy: updatedBy }),
    ...(remark !== undefined && { remark }),
  };
}

function remarkOf(
  { at, sections }: ReturnedView,
  id: DimensionId,
  savedAt: string | undefined,
): SectionStanding['remark'] {
  const text = sections[id];
  return text === undefined ? undefined : { text, isOpen: savedAt === undefined || savedAt < at };
}

function stateOf(response: ResponseView, savedAt: string | undefined): StandingState {
  const { returned } = response;
  const { accepted, pending } =
    response.role === 'contributor' ? { accepted: undefined, pending: undefined } : response;
  const isNewerThan = ({ submittedAt }: { readonly submittedAt: string }) =>
    savedAt !== undefined && savedAt > submittedAt;
  const counting = accepted && { acceptedAt: accepted.submittedAt };
  if (pending !== undefined) {
    const { submittedAt: at, submittedBy: by } = pending;
    return { kind: 'inApproval', at, by, hasNewer: isNewerThan(pending), ...counting };
  }
  if (returned !== undefined) {
    const { at, by, comment } = returned;
    return { kind: 'returned', at, by, ...(comment !== undefined && { comment }), ...counting };
  }
  if (accepted !== undefined) {
    const { submittedAt: at, approval } = accepted;
    return { kind: 'accepted', at, hasNewer: isNewerThan(accepted), ...(approval && { approval }) };
  }
  return { kind: savedAt === undefined ? 'notBegun' : 'inProgress' };
}

function sum(sections: readonly SectionStanding[], of: (progress: Completeness) => number): number {
  return sections.reduce((total, { progress }) => total + of(progress), 0);
}
