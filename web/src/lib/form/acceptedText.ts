import type { ApprovalFacts } from '#lib/api/views.ts';
import { formatDateTime } from '#lib/format.ts';
import { byName } from './byName.ts';

/** How a submission came to count, as a heading: „Freigegeben am … von …“. */
export function acceptedText(submittedAt: string, approval: ApprovalFacts | undefined): string {
  switch (approval?.kind) {
    case undefined:
      return `Abgegeben am ${formatDateTime(submittedAt)}`;
    case 'fourEyes':
      return `Freigegeben am ${formatDateTime(approval.at)} von ${byName(approval.by ?? 'einer zweiten Person')}`;
    case 'onePerson':
      return `Abgegeben am ${formatDateTime(approval.at)} ohne zweite Person`;
  }
}

/** Who stood in for it, as the receipt says. */
export function approvalText(approval: ApprovalFacts | undefined): string {
  switch (approval?.kind) {
    case undefined:
      return 'Nicht vermerkt';
    case 'fourEyes':
      return `Zwei Personen; freigegeben am ${formatDateTime(approval.at)} von ${byName(approval.by ?? 'einer zweiten Person')}`;
    case 'onePerson':
      return 'Eine Person, ohne Gegenlesen';
  }
}
