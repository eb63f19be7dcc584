import type { Dimension } from '#survey';
import type { ResponseView } from '#lib/api/views.ts';
import type { SectionStanding, StandingState } from './standingState.ts';

/** The next sensible thing to do (nächster Schritt); where it is about one section, which. */
export type NextStep =
  | { readonly kind: 'begin' | 'continue' | 'mend' | 'finish'; readonly dimension: Dimension }
  | {
      readonly kind:
        | 'check'
        | 'checkAgain'
        | 'look'
        | 'decide'
        | 'result'
        /** Nothing for now: it is somebody else's turn. */
        | 'others'
        | 'notYet'
        | 'over';
    };

/** What the one who reads does next. */
export function nextStep(
  response: ResponseView,
  sections: readonly SectionStanding[],
  state: StandingState,
): NextStep {
  const { edition, role } = response;
  if (role === 'approver') return approversStep(response, state);
  if (!edition.acceptsAnswers) return laterStep(response, state);
  return role === 'editor' ? editorsStep(sections, state) : contributorsStep(sections, state);
}

function approversStep({ edition }: ResponseView, state: StandingState): NextStep {
  if (state.kind === 'inApproval') return { kind: 'decide' };
  if (state.kind === 'accepted') return { kind: 'result' };
  if (edition.acceptsAnswers) return { kind: 'others' };
  return { kind: edition.state === 'planned' ? 'notYet' : 'over' };
}

function laterStep({ edition, role }: ResponseView, state: StandingState): NextStep {
  if (edition.state === 'planned') return { kind: 'notYet' };
  if (role === 'editor' && state.kind === 'inApproval') return { kind: 'look' };
  return { kind: state.kind === 'accepted' ? 'result' : 'over' };
}

function editorsStep(sections: readonly SectionStanding[], state: StandingState): NextStep {
  switch (state.kind) {
    case 'inApproval':
      return { kind: state.hasNewer ? 'checkAgain' : 'look' };
    case 'accepted':
      return { kind: state.hasNewer ? 'checkAgain' : 'result' };
    case 'returned': {
      const remarked = sections.find(({ remark }) => remark?.isOpen);
      return remarked === undefined
        ? { kind: 'checkAgain' }
        : { kind: 'mend', dimension: remarked.dimension };
    }
    case 'notBegun':
    case 'inProgress': {
      const open = firstOpen(sections);
      if (open === undefined) return { kind: 'check' };
      return { kind: state.kind === 'notBegun' ? 'begin' : 'continue', dimension: open.dimension };
    }
  }
}

/** Own sections only: those with remarks first, then the open ones, then those that nobody called finished. */
function contributorsStep(sections: readonly SectionStanding[], state: StandingState): NextStep {
  const remarked = sections.find(({ remark }) => remark?.isOpen);
  if (remarked !== undefined) return { kind: 'mend', dimension: remarked.dimension };
  const unfinished = sections.filter(({ status }) => status === 'open' || status === 'begun');
  const open = firstOpen(unfinished);
  if (open !== undefined) {
    return { kind: state.kind === 'notBegun' ? 'begin' : 'continue', dimension: open.dimension };
  }
  const [complete] = unfinished;
  return complete === undefined ? { kind: 'others' } : { kind: 'finish', dimension: complete.dimension };
}

/** A section begun comes before one not begun. */
function firstOpen(sections: readonly SectionStanding[]): SectionStanding | undefined {
  const open = sections.filter(({ progress }) => progress.missing.length > 0);
  return open.find(({ progress }) => progress.answered > 0) ?? open[0];
}
