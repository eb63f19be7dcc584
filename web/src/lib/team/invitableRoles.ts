/** What somebody is invited to, in one sentence for the one who invites. */
export const INVITABLE_ROLES: Readonly<Record<string, string>> = {
  contributor: 'Beantwortet nur die Abschnitte, die Sie auswählen, und sieht nur diese.',
  editor:
    'Füllt den ganzen Fragebogen aus, sendet ihn ab und lädt andere ein: als Vertretung oder Nachfolge.',
  approver:
    'Prüft den ausgefüllten Fragebogen und gibt ihn frei, zum Beispiel die Leitung der Verwaltung. Füllt selbst nichts aus.',
};
