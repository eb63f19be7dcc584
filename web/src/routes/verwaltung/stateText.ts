import type { ResponseView } from '#lib/api/views.ts';
import { deadlineText } from '#lib/deadlineText.ts';
import { acceptedText } from '#lib/form/acceptedText.ts';
import { byName } from '#lib/form/byName.ts';
import { formatAnyOf, formatDateTime } from '#lib/format.ts';
import type { Standing } from './standing.ts';
import type { StandingState } from './standingState.ts';

/** How the response stands in words, and what that means. */
export interface StateText {
  readonly state: string;
  readonly notes: readonly string[];
}

/** @param approvers names of those who may approve, where they are known */
export function stateText(
  standing: Standing,
  { role, edition }: ResponseView,
  approvers: readonly string[] | undefined,
): StateText {
  const { state } = standing;
  const notes = edition.acceptsAnswers
    ? openNotes(state, role === 'approver' ? undefined : approvers)
    : lateNotes(state, edition);
  return { state: stateLine(standing, role), notes };
}

function stateLine({ state, answered, asked }: Standing, role: ResponseView['role']): string {
  switch (state.kind) {
    case 'notBegun':
      return 'Noch nicht begonnen';
    case 'inProgress':
      return `In Arbeit: ${answered} von ${asked} Fragen beantwortet`;
    case 'inApproval':
      return `Zur Freigabe gesendet am ${formatDateTime(state.at)} von ${byName(state.by)}`;
    case 'returned':
      return role === 'contributor'
        ? `Zurückgegeben am ${formatDateTime(state.at)} mit Anmerkungen zu Ihren Abschnitten`
        : `Zurückgegeben am ${formatDateTime(state.at)} von ${byName(state.by)}`;
    case 'accepted':
      return acceptedText(state.at, state.approval);
  }
}

function openNotes(state: StandingState, approvers: readonly string[] | undefined): string[] {
  switch (state.kind) {
    case 'notBegun':
    case 'inProgress':
      return [];
    case 'inApproval':
      return [
        waitingText(approvers),
        ...(state.hasNewer
          ? [
              'Danach geändert: Die Änderungen gehören erst zur nächsten Abgabe. Senden Sie dafür noch einmal.',
            ]
          : []),
        ...countingNote(state.acceptedAt),
      ];
    case 'returned':
      return countingNote(state.acceptedAt);
    case 'accepted':
      return state.hasNewer
        ? ['Danach geändert: Die Änderungen zählen erst, wenn sie gesendet und freigegeben sind.']
        : [];
  }
}

function waitingText(approvers: readonly string[] | undefined): string {
  if (approvers === undefined) return 'Die Abgabe zählt, sobald eine zweite Person sie freigegeben hat.';
  if (approvers.length === 0) return 'Noch ist niemand für die Freigabe eingetragen.';
  return `Die Abgabe zählt, sobald ${formatAnyOf(approvers)} sie freigegeben hat.`;
}

function countingNote(acceptedAt: string | undefined): string[] {
  return acceptedAt === undefined
    ? []
    : [`Bis dahin zählt weiter die Abgabe vom ${formatDateTime(acceptedAt)}.`];
}

function lateNotes(state: StandingState, edition: ResponseView['edition']): string[] {
  if (edition.state === 'planned') return ['Die Erhebung hat noch nicht begonnen.'];
  const ended = 'Die Erhebung ist beendet.';
  switch (state.kind) {
    case 'inApproval':
      return [`${ended} Freigegeben werden kann noch bis ${deadlineText(edition.graceUntil)}.`];
    case 'accepted':
      return [`${ended} Es zählt diese Abgabe.`];
    case 'returned':
      return [ended, ...countingNote(state.acceptedAt).map(() => 'Es zählt Ihre frühere Abgabe.')];
    case 'notBegun':
    case 'inProgress':
      return [ended];
  }
}
