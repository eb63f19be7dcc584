import type { TrailEntry } from '#lib/api/officeViews.ts';
import { DIMENSION_NAMES } from '#lib/form/dimensionNames.ts';
import { roleText } from '#lib/form/roleText.ts';

type Sentence = (entry: TrailEntry) => string;

const role = ({ role }: TrailEntry) => (role === undefined ? '' : ` für die Rolle „${roleText(role).name}“`);
const section = ({ dimension }: TrailEntry) =>
  dimension === undefined ? 'Ein Handlungsfeld' : `„${DIMENSION_NAMES[dimension]}“`;
const subject = ({ subject }: TrailEntry) => (subject === undefined ? '' : `: ${subject}`);
const year = ({ edition }: TrailEntry) => (edition === undefined ? '' : ` ${edition}`);

/** What happened, in a sentence without the person who did it. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'invitation-created': (entry) => `Einladung${role(entry)} ausgestellt`,
  'invitation-confirmed': (entry) => `Einladung${role(entry)} als zweite Person bestätigt`,
  'invitation-revoked': (entry) => `Einladung${role(entry)} zurückgezogen`,
  'member-joined': (entry) => `Einladung${role(entry)} angenommen`,
  'member-removed': (entry) => `Zugang entzogen${subject(entry)}`,
  'role-changed': (entry) => `Rolle geändert${role(entry)}${subject(entry)}`,
  'sections-delegated': (entry) => `Handlungsfelder übertragen${subject(entry)}`,
  'reminder-sent': (entry) => `Erinnerung gesendet${subject(entry)}`,
  'section-done': (entry) => `${section(entry)} als fertig markiert`,
  'section-reopened': (entry) => `${section(entry)} wieder geöffnet`,
  'mode-changed': () => 'Zwischen Langbogen und Kurzbogen gewechselt',
  'response-sent': () => 'Antwortbogen zur Freigabe gesendet',
  'response-withdrawn': () => 'Antwortbogen zurückgezogen',
  'response-returned': () => 'Antwortbogen mit Anmerkungen zurückgegeben',
  'response-approved': () => 'Antwortbogen freigegeben',
  'response-sent-alone': () => 'Antwortbogen ohne zweite Person abgegeben',
  'response-closed': () => 'Antwortbogen zum Ende der Frist geschlossen',
  'drafts-removed': () => 'Nie abgegebener Entwurf 90 Tage nach dem Ende gelöscht',
  'copy-exported': () => 'Eigene Kopie der Abgabe heruntergeladen',
  'account-exported': () => 'Eigene Daten heruntergeladen',
  'account-deleted': () => 'Konto gelöscht',
  'edition-planned': (entry) => `Erhebung${year(entry)} geplant`,
  'edition-rescheduled': (entry) => `Termine der Erhebung${year(entry)} geändert`,
  'edition-opened': (entry) => `Erhebung${year(entry)} eröffnet`,
  'edition-extended': (entry) => `Frist der Erhebung${year(entry)} verlängert`,
  'edition-closing': (entry) => `Frist der Erhebung${year(entry)} abgelaufen`,
  'edition-closed': (entry) => `Erhebung${year(entry)} geschlossen`,
  'audit-exported': () => 'Protokoll als Datei heruntergeladen',
  'live-viewed': (entry) => `Unveröffentlichtes Ergebnis der Erhebung${year(entry)} angesehen`,
  'selection-viewed': (entry) => `Ergebnis einer eigenen Auswahl der Erhebung${year(entry)} angesehen`,
  'answers-read': (entry) => `Antworten der Erhebung${year(entry)} mit Namen der Verwaltung gelesen`,
  'security-requested': (entry) => `Einsicht in Sicherheitsangaben${year(entry)} beantragt`,
  'security-approved': (entry) => `Einsicht in Sicherheitsangaben${year(entry)} als zweite Person genehmigt`,
  'security-refused': (entry) => `Einsicht in Sicherheitsangaben${year(entry)} abgelehnt`,
  'security-read': (entry) => `Sicherheitsangaben${year(entry)} gelesen`,
  'release-prepared': (entry) => `Veröffentlichung der Erhebung${year(entry)} vorbereitet`,
  'release-discarded': (entry) => `Entwurf zur Erhebung${year(entry)} verworfen`,
  'release-published': (entry) => `Ergebnisse der Erhebung${year(entry)} veröffentlicht`,
};

/** What happened, in a sentence; also for what this page does not know yet. */
export function trailSentence(entry: TrailEntry): string {
  return SENTENCES[entry.kind]?.(entry) ?? `Anderes Ereignis (${entry.kind})`;
}
