/**
 * Something a check of all stored items found (Befund).
 *
 * `damage` (Schaden): a promise is broken, somebody has to look. `remnant` (Überbleibsel): what a broken-off command
 * leaves behind; it counts nowhere and does no harm.
 */
export interface Finding {
  readonly level: 'damage' | 'remnant';
  readonly kind: FindingKind;
  /** Partition and sort key, or what it is about. */
  readonly where: string;
  /** One German sentence for operators. */
  readonly text: string;
}

export type FindingKind =
  | 'unreadable'
  | 'unknownItem'
  | 'wrongPlace'
  | 'editionMissing'
  | 'submissionMissing'
  | 'submissionAltered'
  | 'submissionUnnamed'
  | 'headDiffers'
  | 'rowDiffers'
  | 'rowUncheckable'
  | 'ownHand'
  | 'waitsAfterClosing'
  | 'sectionWithoutHead'
  | 'indexDiffers'
  | 'sessionWithoutAccount'
  | 'memberWithoutAccount'
  | 'accountWithoutMember'
  | 'trailIncomplete'
  | 'trailDiffers'
  | 'releaseDamaged'
  | 'releaseMissing'
  | 'releaseDiffers'
  | 'releaseUnfinished'
  | 'partUnnamed'
  | 'fileMissing'
  | 'fileUnnamed'
  | 'snapshotDiffers';

type Make = (kind: FindingKind, where: string, text: string) => Finding;

export const damage: Make = (kind, where, text) => ({ level: 'damage', kind, where, text });
export const remnant: Make = (kind, where, text) => ({ level: 'remnant', kind, where, text });
