import { csvText } from '#survey';
import type { AuditEventKind } from '../store/auditEvent.ts';
import type { AuditEntry } from '../views/trailView.ts';

const HEADER = [
  'Zeitpunkt (UTC)',
  'Verwaltung',
  'Schlüssel',
  'Ereignis',
  'Person',
  'Betroffen',
  'Rolle',
  'Handlungsfeld',
  'Erhebungsrunde',
  'Kennung',
];

/** What happened, in words for a table. */
const WORDS: Readonly<Record<AuditEventKind, string>> = {
  'invitation-created': 'Einladung ausgestellt',
  'invitation-confirmed': 'Einladung bestätigt',
  'invitation-revoked': 'Einladung zurückgezogen',
  'member-joined': 'Mitglied beigetreten',
  'member-removed': 'Zugang entzogen',
  'role-changed': 'Rolle geändert',
  'sections-delegated': 'Handlungsfelder übertragen',
  'reminder-sent': 'Erinnerung gesendet',
  'section-done': 'Handlungsfeld als fertig markiert',
  'section-reopened': 'Handlungsfeld wieder geöffnet',
  'mode-changed': 'Bogen gewechselt',
  'response-sent': 'Antwortbogen zur Freigabe gesendet',
  'response-withdrawn': 'Antwortbogen zurückgezogen',
  'response-returned': 'Antwortbogen zurückgegeben',
  'response-approved': 'Antwortbogen freigegeben',
  'response-sent-alone': 'Antwortbogen ohne zweite Person abgegeben',
  'response-closed': 'Antwortbogen geschlossen',
  'drafts-removed': 'Nie abgegebener Entwurf gelöscht',
  'copy-exported': 'Eigene Kopie heruntergeladen',
  'account-exported': 'Eigene Daten heruntergeladen',
  'account-deleted': 'Konto gelöscht',
  'edition-planned': 'Erhebungsrunde geplant',
  'edition-rescheduled': 'Termine geändert',
  'edition-opened': 'Erhebungsrunde eröffnet',
  'edition-extended': 'Frist verlängert',
  'edition-closing': 'Frist abgelaufen',
  'edition-closed': 'Erhebungsrunde geschlossen',
  'audit-exported': 'Protokoll heruntergeladen',
  'live-viewed': 'Unveröffentlichtes Ergebnis angesehen',
  'selection-viewed': 'Unveröffentlichtes Ergebnis einer eigenen Auswahl angesehen',
  'answers-read': 'Antworten mit Namen der Verwaltung gelesen',
  'security-requested': 'Einsicht in Sicherheitsangaben beantragt',
  'security-approved': 'Einsicht in Sicherheitsangaben genehmigt',
  'security-refused': 'Einsicht in Sicherheitsangaben abgelehnt',
  'security-read': 'Sicherheitsangaben gelesen',
  'release-prepared': 'Veröffentlichung vorbereitet',
  'release-discarded': 'Entwurf einer Veröffentlichung verworfen',
  'release-published': 'Veröffentlicht',
};

/** What a role is called. */
const ROLES: Readonly<Record<NonNullable<AuditEntry['role']>, string>> = {
  contributor: 'Mitwirkung',
  editor: 'Bearbeitung',
  approver: 'Freigabe',
  analyst: 'Auswertung',
  speaker: 'Vortrag',
  admin: 'Verwaltung der Zugänge',
};

/** German spreadsheets expect semicolons, and read umlauts only after this mark. */
const DIALECT = { separator: ';', decimal: ',' } as const;
const MARK = '\uFEFF';

/**
 * An audit trail (Protokoll) as a file: CSV with semicolons, CRLF and a byte order mark, one line an entry.
 *
 * @param isCut whether there were more entries than one file takes; the last line then says so
 */
export function auditCsv(entries: readonly AuditEntry[], isCut: boolean): string {
  const rows: readonly (readonly (string | number)[])[] = [
    HEADER,
    ...entries.map(rowOf),
    ...(isCut ? [['Nicht vollständig: Ältere Einträge stehen nicht in dieser Datei.']] : []),
  ];
  return MARK + csvText(rows, DIALECT);
}

function rowOf({ at, unit, kind, actor, subject, role, dimension, edition, id }: AuditEntry) {
  return [
    at,
    unit?.name ?? 'Geschäftsstelle',
    unit?.key ?? '',
    WORDS[kind],
    actor,
    subject ?? '',
    role === undefined ? '' : ROLES[role],
    dimension ?? '',
    edition ?? '',
    id,
  ];
}
