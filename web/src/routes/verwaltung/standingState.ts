import type { Completeness, Dimension } from '#survey';
import type { ApprovalFacts } from '#lib/api/views.ts';
import type { SectionProgress } from '#lib/form/sectionProgress.ts';

/** How one section (Abschnitt) of a response stands. */
export interface SectionStanding {
  readonly dimension: Dimension;
  readonly progress: Completeness;
  readonly status: SectionProgress;
  /** Instant of its last save; absent before the first. */
  readonly savedAt?: string;
  readonly savedBy?: string;
  /** What the approver said about it when the last submission came back; open until it is saved again. */
  readonly remark?: { readonly text: string; readonly isOpen: boolean };
}

/** Where a response (Antwortbogen) stands, with who did the last step and when. */
export type StandingState =
  | { readonly kind: 'notBegun' | 'inProgress' }
  /** `acceptedAt`: what was sent before keeps counting meanwhile. */
  | {
      readonly kind: 'inApproval';
      readonly at: string;
      readonly by: string;
      readonly acceptedAt?: string;
      readonly hasNewer: boolean;
    }
  | {
      readonly kind: 'returned';
      readonly at: string;
      readonly by: string;
      readonly comment?: string;
      readonly acceptedAt?: string;
    }
  | {
      readonly kind: 'accepted';
      readonly at: string;
      readonly approval?: ApprovalFacts;
      readonly hasNewer: boolean;
    };
