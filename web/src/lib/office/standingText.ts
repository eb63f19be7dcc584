import type { ApprovalKind, EditionState, Standing } from '#survey';

/** Where a unit stands, in words. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  none: 'noch nichts gesendet',
  draft: 'in Bearbeitung',
  inApproval: 'in Freigabe',
  accepted: 'freigegeben',
  closed: 'geschlossen',
};

/** Whose decision made a submission count, in words, where that is known. */
export const APPROVAL_NAMES: Readonly<Record<Exclude<ApprovalKind, 'unknown'>, string>> = {
  fourEyes: 'zu zweit freigegeben',
  onePerson: 'ohne zweite Person',
};

/** Where an edition stands, in words. */
export const EDITION_STATE_NAMES: Readonly<Record<EditionState, string>> = {
  planned: 'geplant',
  open: 'eröffnet',
  closing: 'wird geschlossen',
  closed: 'geschlossen',
  released: 'veröffentlicht',
};
