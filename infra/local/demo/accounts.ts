import type { DimensionId, UnitKey } from '#survey';
import type { Account } from '#functions';
import { ASSOCIATION, CITY, DISTRICT, SMALL_TOWN } from './inventedUnits.ts';

/** An invented person to sign in as (Demokonto). */
export interface DemoAccount {
  readonly subject: string;
  readonly name: string;
  /** Absent for people without an account: they accept an invitation. */
  readonly role?: Account['role'];
  readonly unit?: UnitKey;
  /** Delegated sections; only contributors have them. */
  readonly sections?: readonly DimensionId[];
  /** Whom the person works for, as the sign-in page says. */
  readonly organisation: string;
  /** What there is to see. */
  readonly note: string;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    subject: 'musterstadt',
    name: 'Mia Muster',
    role: 'editor',
    unit: SMALL_TOWN,
    organisation: 'Stadt Musterstadt an der Mulde (Sachsen)',
    note: 'Kleinstadt. Der Fragebogen 2026 ist noch nicht begonnen; Antworten der Vorjahre liegen vor.',
  },
  {
    subject: 'musterstadt-freigabe',
    name: 'Berta Bürgermeister',
    role: 'approver',
    unit: SMALL_TOWN,
    organisation: 'Stadt Musterstadt an der Mulde (Sachsen)',
    note: 'Bürgermeisterin. Prüft, was Mia Muster sendet, und gibt es frei oder zurück.',
  },
  {
    subject: 'beispieltal',
    name: 'Ben Beispiel',
    role: 'editor',
    unit: ASSOCIATION,
    organisation: 'Verwaltungsgemeinschaft Beispieltal (Thüringen)',
    note: 'Verwaltung für vier Gemeinden. Der Fragebogen 2026 ist zur Hälfte ausgefüllt.',
  },
  {
    subject: 'beispieltal-datenschutz',
    name: 'Dora Datenschutz',
    role: 'contributor',
    unit: ASSOCIATION,
    sections: ['dsgvo', 'sicherheit'],
    organisation: 'Verwaltungsgemeinschaft Beispieltal (Thüringen)',
    note: 'Mitwirkung: beantwortet die Abschnitte Datenschutz und Informationssicherheit, mehr sieht sie nicht.',
  },
  {
    subject: 'beispieltal-freigabe',
    name: 'Viktor Verwaltung',
    role: 'approver',
    unit: ASSOCIATION,
    organisation: 'Verwaltungsgemeinschaft Beispieltal (Thüringen)',
    note: 'Freigabe: Vorsitzender der Verwaltungsgemeinschaft; prüft den Fragebogen, bevor er zählt.',
  },
  {
    subject: 'musterland',
    name: 'Lena Muster',
    role: 'editor',
    unit: DISTRICT,
    organisation: 'Landkreis Musterland (Sachsen-Anhalt)',
    note: 'Der Fragebogen 2026 ist vollständig, aber noch nicht abgesendet. Nur eine Person: Sie gibt allein ab.',
  },
  {
    subject: 'musterhafen',
    name: 'Hanno Beispiel',
    role: 'editor',
    unit: CITY,
    organisation: 'Hansestadt Musterhafen (Mecklenburg-Vorpommern)',
    note: 'Kreisfreie Stadt. Der Fragebogen 2026 ist abgesendet, das Ergebnis liegt vor.',
  },
  {
    subject: 'auswertung',
    name: 'Ada Auswertung',
    role: 'analyst',
    organisation: 'Geschäftsstelle der Erhebung',
    note: 'Wertet die Erhebung aus; gehört zu keiner Verwaltung.',
  },
  {
    subject: 'vortrag',
    name: 'Theo Vortrag',
    role: 'speaker',
    organisation: 'Geschäftsstelle der Erhebung',
    note: 'Stellt die veröffentlichten Ergebnisse vor; gehört zu keiner Verwaltung.',
  },
  {
    subject: 'vera-verwaltung',
    name: 'Vera Verwaltung',
    role: 'admin',
    organisation: 'Geschäftsstelle der Erhebung',
    note: 'Verwaltet Konten und Rollen, plant Erhebungen; sieht keine Antworten.',
  },
  {
    subject: 'volker-verwaltung',
    name: 'Volker Verwaltung',
    role: 'admin',
    organisation: 'Geschäftsstelle der Erhebung',
    note: 'Die zweite Person: bestätigt neue Rollen in der Geschäftsstelle.',
  },
  {
    subject: 'nora-neu',
    name: 'Nora Neu',
    organisation: 'Noch ohne Konto',
    note: 'Nimmt eine Einladung an: Öffnen Sie zuerst deren Link.',
  },
  {
    subject: 'darius-datenschutz',
    name: 'Darius Datenschutz',
    organisation: 'Noch ohne Konto',
    note: 'Nimmt eine Einladung an: Öffnen Sie zuerst deren Link.',
  },
  {
    subject: 'karla-kaemmerer',
    name: 'Karla Kämmerer',
    organisation: 'Noch ohne Konto',
    note: 'Nimmt eine Einladung an: Öffnen Sie zuerst deren Link.',
  },
];
