import { POLICY, type Permission, type PolicyRow, type Reach } from '#functions';
import { editionState, type EditionState } from '#survey';

/** The page on who may do what (`docs/permissions.md`), made from the policy alone. */
export function permissionsDocument(): string {
  return [
    '# Berechtigungen',
    '',
    'Wer was darf, steht in einer Tabelle: `functions/src/auth/policy.ts`. Diese Seite ist aus ihr gemacht',
    '(`npm run docs:permissions`). Was hier nicht steht, darf niemand.',
    '',
    ...REACHES.map(([word, meaning]) => `- **${word}**: ${meaning}`),
    '',
    'Fremdes und Verborgenes gibt es für die Fragenden nicht (404); wer etwas sieht, das ihm nicht zusteht,',
    'wird abgewiesen (403); wer nicht angemeldet ist, wird zur Anmeldung gebeten (401). Außerhalb der genannten',
    'Stände der Erhebung heißt die Antwort 409. „Zweite Person“ heißt: Es muss jemand anderes sein als die Person,',
    'die den Schritt davor getan hat. „Zeitplan“ ist, was zur Frist von selbst geschieht.',
    '',
    ...table([
      ['Gegenstand', 'Handlung', ...ACTORS.map(([, name]) => name), 'Stand der Erhebung', 'Zweite Person'],
      ...rows(),
    ]),
    '',
  ].join('\n');
}

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  any: 'alle',
  own: 'eigene',
  delegated: 'übertragene',
  self: 'selbst',
};

const REACHES = [
  [REACH_WORDS.any, 'jedes Objekt'],
  [REACH_WORDS.own, 'nur, was zur eigenen Verwaltung gehört'],
  [REACH_WORDS.delegated, 'davon nur die übertragenen Abschnitte'],
  [REACH_WORDS.self, 'nur, was die eigene Person betrifft'],
] as const;

const ACTORS = [
  ['public', 'Öffentlich'],
  ['contributor', 'Mitwirkung'],
  ['editor', 'Bearbeitung'],
  ['approver', 'Freigabe'],
  ['analyst', 'Auswertung'],
  ['speaker', 'Vortrag'],
  ['admin', 'Verwaltung der Zugänge'],
  ['job', 'Zeitplan'],
] as const;

const STATES: Readonly<Record<EditionState, string>> = {
  planned: 'geplant',
  open: 'eröffnet',
  closing: 'wird geschlossen',
  closed: 'geschlossen',
  released: 'veröffentlicht',
};

function rows(): string[][] {
  const policy: Readonly<Record<Permission, PolicyRow>> = POLICY;
  return PERMISSIONS.map(([permission, resource, action]) => {
    const { may, editionStates, byAnother } = policy[permission];
    const reaches = ACTORS.map(([actor]) => may[actor] ?? may.public);
    return [
      resource,
      action,
      ...reaches.map((reach) => (reach === undefined ? '–' : REACH_WORDS[reach])),
      editionStates === undefined ? 'jeder' : statesInWords(editionStates),
      byAnother === true ? 'ja' : '–',
    ];
  });
}

function statesInWords(states: readonly EditionState[]): string {
  return editionState.options
    .filter((state) => states.includes(state))
    .map((state) => STATES[state])
    .join(', ');
}

/** Resource and action of every permission in words, in the order of the policy. */
const WORDS: Readonly<Record<Permission, readonly [resource: string, action: string]>> = {
  'service.read': ['Dienst', 'lesen, ob er läuft und wer ihn betreibt'],
  'edition.read': ['Erhebungsrunde', 'lesen'],
  'questionnaire.read': ['Fragebogen', 'lesen'],
  'unit.read': ['Verzeichnis der Verwaltungen', 'lesen'],
  'release.read': ['Veröffentlichungsstand', 'lesen'],
  'session.read': ['Sitzung', 'lesen, wer angemeldet ist'],
  'session.start': ['Sitzung', 'beginnen (anmelden)'],
  'session.end': ['Sitzung', 'beenden (abmelden)'],
  'invitation.redeem': ['Einladung', 'einlösen, wer ihren Link hat'],
  'account.read': ['Konto', 'lesen'],
  'account.write': ['Konto', 'ändern, Sitzungen beenden'],
  'response.read': ['Antwortbogen', 'lesen, wie er steht'],
  'draft.read': ['Abschnitt im Entwurf', 'lesen'],
  'draft.write': ['Abschnitt im Entwurf', 'beantworten, als fertig kennzeichnen'],
  'mode.choose': ['Langbogen, Kurzbogen', 'wählen'],
  'response.send': ['Antwortbogen', 'zur Freigabe senden'],
  'response.withdraw': ['Abgabe', 'zurückziehen'],
  'submission.read': ['Abgabe', 'lesen'],
  'response.approve': ['Abgabe', 'freigeben'],
  'response.return': ['Abgabe', 'zurückgeben'],
  'result.read': ['Standortbestimmung', 'lesen'],
  'copy.read': ['Eigene Kopie', 'herunterladen'],
  'trail.read': ['Verlauf einer Verwaltung', 'lesen'],
  'team.read': ['Personen und Einladungen der Verwaltung', 'lesen'],
  'team.invite': ['Einladung in die Verwaltung', 'aussprechen, zurückziehen'],
  'team.remove': ['Person der Verwaltung', 'entfernen'],
  'team.delegate': ['Abschnitte', 'übertragen'],
  'team.remind': ['Mitwirkende', 'erinnern'],
  'role.contributor': ['Rolle Mitwirkung', 'geben, nehmen'],
  'role.approver': ['Rolle Freigabe', 'geben, nehmen'],
  'role.editor': ['Rolle Bearbeitung', 'geben, nehmen'],
  'role.association': ['Rolle der Geschäftsstelle', 'geben, nehmen'],
  'participation.read': ['Teilnahmestand', 'lesen, ohne Antworten'],
  'contact.read': ['Kontaktdaten', 'lesen'],
  'office.invite': ['Einladung in eine Verwaltung', 'aussprechen, zurückziehen (Geschäftsstelle)'],
  'office.remove': ['Person einer Verwaltung', 'entfernen (Geschäftsstelle)'],
  'office.staff': ['Personen der Geschäftsstelle', 'lesen, entfernen'],
  'edition.plan': ['Erhebungsrunde', 'planen'],
  'edition.open': ['Erhebungsrunde', 'eröffnen'],
  'edition.extend': ['Erhebungsrunde', 'Frist verlängern'],
  'edition.close': ['Erhebungsrunde', 'zur Frist schließen'],
  'live.read': ['Unveröffentlichte Ergebnisse', 'lesen'],
  'live.select': ['Unveröffentlichte Ergebnisse', 'für eigene Auswahlen lesen'],
  'answers.read': ['Antworten mit Namen der Verwaltung', 'lesen, ohne Sicherheitsangaben'],
  'security.list': ['Antrag auf Sicherheitsangaben', 'lesen'],
  'security.request': ['Antrag auf Sicherheitsangaben', 'stellen'],
  'security.decide': ['Antrag auf Sicherheitsangaben', 'genehmigen, ablehnen'],
  'security.read': ['Sicherheitsangaben mit Namen', 'lesen, 24 Stunden nach der Genehmigung'],
  'release.prepare': ['Veröffentlichung', 'vorbereiten, verwerfen'],
  'release.review': ['Veröffentlichung', 'Entwurf und Prüfbericht lesen'],
  'release.publish': ['Veröffentlichung', 'veröffentlichen'],
  'audit.read': ['Protokoll', 'lesen'],
};

const PERMISSIONS = keysOf(WORDS).map((permission) => [permission, ...WORDS[permission]] as const);

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

/** A table as Prettier writes it: every column as wide as its widest cell. */
function table(cells: readonly (readonly string[])[]): string[] {
  const [head = []] = cells;
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...cells.slice(1).map(line)];
}
