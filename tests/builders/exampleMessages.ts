import type { Message } from '#functions';

const UNIT = 'Stadt Musterstadt an der Mulde';
const LINK = 'http://pegel.test/verwaltung';
const CLOSES = '2026-12-18T17:00:00.000Z';
const SECTIONS = ['E-Akte', 'Informationssicherheit'];
const edition = 2026;

/** One message of each kind, and of each kind with two forms both. */
export const MESSAGES: readonly Message[] = [
  {
    kind: 'invitation',
    unitName: UNIT,
    roleName: 'Bearbeitung',
    edition,
    inviterName: 'Erika Beispiel',
    link: 'http://pegel.test/einladung#Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE',
    expiresAt: '2026-12-07T23:00:00.000Z',
  },
  {
    kind: 'invitation',
    unitName: UNIT,
    roleName: 'Freigabe',
    inviterName: 'Erika Beispiel',
    link: LINK,
    expiresAt: CLOSES,
  },
  { kind: 'approval-requested', unitName: UNIT, edition, submitterName: 'Anna Muster', link: LINK },
  { kind: 'returned', unitName: UNIT, edition, approverName: 'Bernd Muster', link: LINK },
  {
    kind: 'accepted',
    unitName: UNIT,
    edition,
    approverName: 'Bernd Muster',
    reference: 'a1b2c3',
    link: LINK,
  },
  { kind: 'accepted', unitName: UNIT, edition, reference: 'a1b2c3', link: LINK },
  {
    kind: 'reminder',
    unitName: UNIT,
    edition,
    sections: SECTIONS,
    from: 'Anna Muster',
    closesAt: CLOSES,
    link: LINK,
  },
  {
    kind: 'deadline-reminder',
    unitName: UNIT,
    edition,
    waitsForApproval: false,
    closesAt: CLOSES,
    link: LINK,
  },
  {
    kind: 'deadline-reminder',
    unitName: UNIT,
    edition,
    waitsForApproval: true,
    closesAt: CLOSES,
    link: LINK,
  },
  { kind: 'edition-closed', unitName: UNIT, edition, wasAccepted: true },
  { kind: 'edition-closed', unitName: UNIT, edition, wasAccepted: false },
  { kind: 'member-removed', unitName: UNIT },
  { kind: 'role-changed', unitName: UNIT, roleName: 'Mitwirkung' },
  { kind: 'delegated', unitName: UNIT, edition, sections: SECTIONS, from: 'Anna Muster', link: LINK },
  {
    kind: 'security-access',
    unitName: UNIT,
    edition,
    requesterName: 'Ada Auswertung',
    approverName: 'Vera Verwaltung',
    reason: 'Rückfrage zu einer auffälligen Angabe',
    endsAt: CLOSES,
    link: LINK,
  },
  { kind: 'account-deleted' },
];
