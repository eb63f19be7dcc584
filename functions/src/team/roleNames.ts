import type { Role } from '../store/accountStore.ts';

/** What roles are called in mails and letters (Rollen). */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  contributor: 'Mitwirkung',
  editor: 'Bearbeitung',
  approver: 'Freigabe',
  analyst: 'Auswertung',
  speaker: 'Vortrag',
  admin: 'Verwaltung der Zugänge',
};
