/** What a role is called, and what it is for. */
export interface RoleText {
  readonly name: string;
  readonly purpose: string;
}

const ROLES: Readonly<Record<string, RoleText>> = {
  editor: {
    name: 'Bearbeitung',
    purpose:
      'Sie füllen den Fragebogen für Ihre Verwaltung aus, verteilen Abschnitte und senden ihn zur Freigabe.',
  },
  contributor: {
    name: 'Mitwirkung',
    purpose: 'Sie beantworten die Abschnitte, die Ihnen die Bearbeitung überträgt.',
  },
  approver: {
    name: 'Freigabe',
    purpose: 'Sie prüfen den ausgefüllten Fragebogen und geben ihn frei oder mit Anmerkungen zurück.',
  },
  admin: { name: 'Verwaltung der Zugänge', purpose: 'Sie verwalten Konten und sehen keine Antworten.' },
  analyst: {
    name: 'Auswertung',
    purpose: 'Sie werten die Erhebung aus und füllen selbst keinen Fragebogen aus.',
  },
  speaker: {
    name: 'Vortrag',
    purpose: 'Sie stellen die Ergebnisse vor und füllen selbst keinen Fragebogen aus.',
  },
};

/** The words for a role, also for one this page does not know. */
export function roleText(role: string): RoleText {
  return ROLES[role] ?? { name: role, purpose: 'Mit dieser Rolle füllen Sie selbst keinen Fragebogen aus.' };
}
