interface Kind {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** Every problem the API reports: what happened and what to do, in German. The code is part of a stable address. */
export const PROBLEMS = {
  'malformed-request': {
    status: 400,
    title: 'Die Anfrage ist unlesbar.',
    detail: 'Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'sign-in-required': {
    status: 401,
    title: 'Sie sind nicht angemeldet.',
    detail: 'Bitte melden Sie sich erneut an. Ihre Eingaben bleiben auf diesem Gerät erhalten.',
  },
  'step-up-required': {
    status: 401,
    title: 'Bitte bestätigen Sie Ihre Anmeldung.',
    detail:
      'Dieser Schritt verlangt eine Anmeldung, die höchstens fünf Minuten zurückliegt. Bitte melden Sie sich noch einmal an und wiederholen Sie den Schritt.',
  },
  forbidden: {
    status: 403,
    title: 'Das dürfen Sie mit Ihrer Rolle nicht.',
    detail: 'Bitte wenden Sie sich an die Bearbeitung in Ihrer Verwaltung.',
  },
  'cross-site': {
    status: 403,
    title: 'Die Anfrage kam nicht von dieser Website.',
    detail: 'Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'not-a-page': {
    status: 403,
    title: 'Das ist keine Seite.',
    detail:
      'Diese Adresse liefert Daten für die Seiten dieser Website. Bitte beginnen Sie auf der Startseite.',
  },
  'not-found': {
    status: 404,
    title: 'Das gibt es hier nicht.',
    detail: 'Bitte prüfen Sie die Adresse.',
  },
  'invitation-unknown': {
    status: 404,
    title: 'Diese Einladung gibt es nicht.',
    detail:
      'Bitte öffnen Sie den Link aus der E-Mail oder dem Brief vollständig. Hilft das nicht, bitten Sie um eine neue Einladung.',
  },
  'nothing-submitted': {
    status: 404,
    title: 'Es liegt noch keine Abgabe vor.',
    detail: 'Ihr Ergebnis erscheint, sobald Sie den Antwortbogen abgesendet haben.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Das ist unter dieser Adresse nicht möglich.',
    detail: 'Bitte prüfen Sie die Anfrage.',
  },
  'changed-meanwhile': {
    status: 409,
    title: 'Der Antwortbogen wurde inzwischen geändert.',
    detail: 'Bitte laden Sie die Seite neu und prüfen Sie den Stand.',
  },
  'other-unit': {
    status: 409,
    title: 'Sie sind inzwischen für eine andere Verwaltung angemeldet.',
    detail: 'Bitte melden Sie sich mit dem Konto an, mit dem Sie diese Seite geöffnet haben.',
  },
  'edition-closed': {
    status: 409,
    title: 'Die Erhebung nimmt gerade keine Antworten an.',
    detail: 'Ihr Entwurf bleibt gespeichert.',
  },
  'version-conflict': {
    status: 409,
    title: 'Jemand anderes hat diesen Abschnitt inzwischen gespeichert.',
    detail: 'Bitte vergleichen Sie beide Stände und speichern Sie noch einmal.',
  },
  'sections-changed': {
    status: 409,
    title: 'Abschnitte wurden inzwischen geändert.',
    detail: 'Bitte prüfen Sie die geänderten Abschnitte und senden Sie den Antwortbogen noch einmal ab.',
  },
  'submission-id-used': {
    status: 409,
    title: 'Unter dieser Kennung wurde schon etwas anderes abgesendet.',
    detail: 'Bitte laden Sie die Seite neu und senden Sie den Antwortbogen noch einmal ab.',
  },
  'reason-missing': {
    status: 409,
    title: 'Für die Änderung fehlt eine Begründung.',
    detail: 'Es gilt schon eine Abgabe. Bitte begründen Sie kurz, warum Sie sie ersetzen.',
  },
  'needs-approval': {
    status: 409,
    title: 'Ihre Verwaltung gibt zu mehreren ab.',
    detail:
      'Seit Beginn der Erhebung gehörte noch jemand zu Ihrer Verwaltung. Bitte senden Sie den Antwortbogen zur Freigabe.',
  },
  'not-pending': {
    status: 409,
    title: 'Diese Abgabe wartet nicht mehr auf Freigabe.',
    detail: 'Bitte laden Sie die Seite neu und prüfen Sie den Stand.',
  },
  'own-hand': {
    status: 409,
    title: 'Sie haben selbst an dieser Abgabe mitgewirkt.',
    detail:
      'Freigeben kann nur, wer sie weder abgesendet noch einen ihrer Abschnitte zuletzt bearbeitet hat.',
  },
  'edition-exists': {
    status: 409,
    title: 'Diese Erhebungsrunde gibt es schon.',
    detail: 'Bitte wählen Sie ein anderes Jahr, oder ändern Sie die Termine der vorhandenen Runde.',
  },
  'unknown-questionnaire': {
    status: 409,
    title: 'Diesen Fragebogen gibt es nicht.',
    detail: 'Bitte laden Sie die Seite neu und wählen Sie eine der angebotenen Fassungen.',
  },
  'wrong-state': {
    status: 409,
    title: 'Das ist im jetzigen Stand der Erhebungsrunde nicht möglich.',
    detail:
      'Termine ändern und eröffnen lässt sich nur eine geplante Runde, verlängern nur eine offene. Bitte laden Sie die Seite neu.',
  },
  'wrong-dates': {
    status: 409,
    title: 'Diese Termine passen nicht.',
    detail:
      'Der Beginn liegt vor der Frist, die Nachfrist endet frühestens mit der Frist, und die Frist liegt in der Zukunft. Eine Verlängerung verschiebt Frist und Nachfrist nur nach hinten.',
  },
  'not-closed': {
    status: 409,
    title: 'Diese Erhebungsrunde lässt sich jetzt nicht veröffentlichen.',
    detail:
      'Veröffentlicht wird eine geschlossene Runde, berichtigt eine schon veröffentlichte, immer mit der nächsten Nummer. Bitte laden Sie die Seite neu.',
  },
  'correction-missing': {
    status: 409,
    title: 'Für die Berichtigung fehlt eine Begründung.',
    detail:
      'Zu dieser Runde ist schon etwas veröffentlicht. Bitte schreiben Sie in einem Satz, was berichtigt wird und warum; er wird mit veröffentlicht.',
  },
  'rules-too-lax': {
    status: 409,
    title: 'Die Regeln schützen weniger als bei einer früheren Veröffentlichung.',
    detail:
      'Eine Berichtigung muss mindestens so streng sein wie alles, was zu dieser Runde schon veröffentlicht ist. Bitte wenden Sie sich an den Betrieb.',
  },
  'candidate-exists': {
    status: 409,
    title: 'Zu dieser Runde wird schon eine Veröffentlichung vorbereitet.',
    detail: 'Bitte laden Sie die Seite neu. Verwerfen Sie den vorhandenen Entwurf, bevor Sie neu beginnen.',
  },
  'candidate-gone': {
    status: 409,
    title: 'Dieser Entwurf wurde verworfen.',
    detail: 'Bitte laden Sie die Seite neu und bereiten Sie die Veröffentlichung noch einmal vor.',
  },
  'own-candidate': {
    status: 409,
    title: 'Diesen Entwurf haben Sie selbst vorbereitet.',
    detail: 'Veröffentlichen muss ihn eine zweite Person der Geschäftsstelle.',
  },
  'not-ready': {
    status: 409,
    title: 'Dieser Entwurf ist noch nicht fertig geprüft.',
    detail: 'Bitte warten Sie, bis die Prüfung beendet ist, und laden Sie die Seite neu.',
  },
  'has-breach': {
    status: 409,
    title: 'Die Prüfung hat etwas gefunden.',
    detail:
      'Aus diesem Entwurf ließen sich Angaben einzelner Verwaltungen erschließen. Er kann nicht veröffentlicht werden; bitte verwerfen Sie ihn.',
  },
  'already-published': {
    status: 409,
    title: 'Dieser Stand ist schon veröffentlicht.',
    detail: 'Er ändert sich nicht mehr. Bitte laden Sie die Seite neu; Fehler behebt eine Berichtigung.',
  },
  'invitation-over': {
    status: 409,
    title: 'Diese Einladung gilt nicht mehr.',
    detail: 'Sie wurde angenommen oder zurückgezogen oder ist abgelaufen. Bitte laden Sie die Seite neu.',
  },
  'same-person': {
    status: 409,
    title: 'Bearbeitung und Freigabe brauchen zwei Personen.',
    detail:
      'Unter dieser E-Mail-Adresse arbeitet schon jemand in der anderen Rolle. Bitte laden Sie eine zweite Person mit ihrer eigenen Adresse ein.',
  },
  'invitation-exists': {
    status: 409,
    title: 'Diese Einladung wurde schon angelegt.',
    detail:
      'Ihr Link wird nur einmal gezeigt. Ist er verloren, ziehen Sie die Einladung in der Liste zurück und laden Sie neu ein.',
  },
  'invitation-unconfirmed': {
    status: 409,
    title: 'Diese Einladung ist noch nicht bestätigt.',
    detail:
      'Eine zweite Person der Geschäftsstelle muss ihr zustimmen. Bitte versuchen Sie es später noch einmal.',
  },
  'last-editor': {
    status: 409,
    title: 'Ohne diese Person hätte Ihre Verwaltung keine Bearbeitung mehr.',
    detail: 'Bitte laden Sie zuerst jemanden für die Bearbeitung ein.',
  },
  'not-yourself': {
    status: 409,
    title: 'Sich selbst können Sie hier nicht entfernen.',
    detail: 'Bitten Sie eine andere Person darum, oder löschen Sie Ihr Konto auf der Seite „Mein Konto“.',
  },
  'last-admin': {
    status: 409,
    title: 'Ohne Sie könnte niemand mehr Zugänge verwalten.',
    detail: 'Bitte laden Sie zuerst eine weitere Person mit der Rolle „Verwaltung der Zugänge“ ein.',
  },
  'member-changed': {
    status: 409,
    title: 'Diese Angaben hat inzwischen jemand anderes geändert.',
    detail: 'Bitte laden Sie die Seite neu und prüfen Sie den Stand.',
  },
  'not-contributor': {
    status: 409,
    title: 'Diese Person ist nicht (mehr) in der Mitwirkung.',
    detail: 'Abschnitte lassen sich nur Personen in der Mitwirkung zuweisen.',
  },
  'reminded-already': {
    status: 409,
    title: 'Diese Person wurde heute schon erinnert.',
    detail: 'Eine Erinnerung ist einmal in 24 Stunden möglich. Bitte rufen Sie sonst an.',
  },
  'nothing-open': {
    status: 409,
    title: 'Bei dieser Person ist nichts mehr offen.',
    detail: 'Alle ihre Abschnitte sind fertig oder sie hat keine.',
  },
  'no-address': {
    status: 409,
    title: 'Zu dieser Person ist keine E-Mail-Adresse bekannt.',
    detail: 'Sie wurde mit einem Brief eingeladen. Bitte erinnern Sie sie auf anderem Weg.',
  },
  'access-exists': {
    status: 409,
    title: 'Unter dieser Kennung wurde schon etwas anderes beantragt.',
    detail: 'Bitte laden Sie die Seite neu und stellen Sie den Antrag noch einmal.',
  },
  'access-decided': {
    status: 409,
    title: 'Über diesen Antrag ist schon entschieden.',
    detail: 'Bitte laden Sie die Seite neu und prüfen Sie den Stand.',
  },
  'access-not-approved': {
    status: 409,
    title: 'Diese Einsicht ist noch nicht genehmigt.',
    detail: 'Eine zweite Person der Geschäftsstelle muss ihr zustimmen.',
  },
  'live-later': {
    status: 409,
    title: 'Das wird erst ausgewertet, wenn die Erhebung geschlossen ist.',
    detail:
      'Solange Antworten eingehen, gibt es nur Zwischenstände ohne Informationssicherheit, Gesamtindex und eigene Auswahlen. Aus zwei Ständen ließe sich sonst auf einzelne Verwaltungen schließen.',
  },
  'access-over': {
    status: 410,
    title: 'Diese Einsicht gilt nicht mehr.',
    detail:
      'Ein Antrag kann sieben Tage lang genehmigt, eine genehmigte Einsicht 24 Stunden lang genutzt werden. Bitte stellen Sie bei Bedarf einen neuen Antrag.',
  },
  'invitation-used': {
    status: 410,
    title: 'Diese Einladung wurde schon angenommen.',
    detail:
      'Ein Link gilt nur einmal. Haben Sie ihn selbst benutzt, melden Sie sich einfach an. Sonst bitten Sie um eine neue Einladung.',
  },
  'invitation-revoked': {
    status: 410,
    title: 'Diese Einladung wurde zurückgezogen.',
    detail: 'Wenn das ein Versehen ist, bitten Sie die einladende Person um eine neue Einladung.',
  },
  'invitation-expired': {
    status: 410,
    title: 'Diese Einladung ist abgelaufen.',
    detail: 'Einladungen gelten 14 Tage. Bitten Sie die einladende Person um eine neue.',
  },
  'too-large': {
    status: 413,
    title: 'Die Angaben sind zu umfangreich.',
    detail: 'Bitte kürzen Sie Ihre Anmerkungen und Begründungen.',
  },
  'wrong-content-type': {
    status: 415,
    title: 'Die Angaben haben nicht das erwartete Format.',
    detail: 'Erwartet wird JSON (application/json).',
  },
  'invalid-answers': {
    status: 422,
    title: 'Einige Antworten sind so nicht möglich.',
    detail: 'Bitte berichtigen Sie die genannten Fragen.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Das waren zu viele Anfragen in kurzer Zeit.',
    detail:
      'Bitte warten Sie einen Moment und versuchen Sie es dann noch einmal. Es ist nichts verloren gegangen.',
  },
  'internal-error': {
    status: 500,
    title: 'Da ist bei uns etwas schiefgegangen.',
    detail: 'Bitte versuchen Sie es später noch einmal. Nennen Sie uns bei Rückfragen die Kennung.',
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type ProblemCode = keyof typeof PROBLEMS;
