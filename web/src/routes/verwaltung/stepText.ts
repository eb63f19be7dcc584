import type { ResponseView } from '#lib/api/views.ts';
import type { Standing } from './standing.ts';

/** A way on: where it leads and what it is called. */
export interface Way {
  readonly href: string;
  readonly text: string;
}

/** The next step in words: a sentence where one is needed, and the way there. */
export interface StepText {
  readonly sentence?: string;
  readonly way?: Way;
}

export function stepText({ edition: { year }, role }: ResponseView, { next }: Standing): StepText {
  const form = `/erhebung/${year}`;
  switch (next.kind) {
    case 'begin':
      return { way: { href: `${form}/${next.dimension.id}`, text: `Beginnen: ${next.dimension.label}` } };
    case 'continue':
      return { way: { href: `${form}/${next.dimension.id}`, text: `Weiter mit: ${next.dimension.label}` } };
    case 'mend':
      return { way: { href: `${form}/${next.dimension.id}`, text: `Überarbeiten: ${next.dimension.label}` } };
    case 'finish':
      return {
        sentence:
          'Alle Fragen sind beantwortet. Sehen Sie sie noch einmal durch und sagen Sie, dass Sie fertig sind.',
        way: { href: `${form}/${next.dimension.id}#fertig`, text: `Fertig melden: ${next.dimension.label}` },
      };
    case 'check':
      return { way: { href: `${form}/pruefen`, text: 'Angaben prüfen und abgeben' } };
    case 'checkAgain':
      return { way: { href: `${form}/pruefen`, text: 'Änderungen prüfen und erneut senden' } };
    case 'look':
      return { way: { href: `${form}/freigabe`, text: 'Gesendete Abgabe ansehen' } };
    case 'decide':
      return {
        sentence: 'Eine Abgabe wartet auf Ihre Entscheidung.',
        way: { href: `${form}/freigabe`, text: 'Abgabe prüfen und freigeben' },
      };
    case 'result':
      return { way: { href: `${form}/ergebnis`, text: 'Ergebnis ansehen' } };
    case 'others':
      return { sentence: OTHERS[role] };
    case 'notYet':
      return {
        sentence: `Die Erhebung ${year} hat noch nicht begonnen. Der Bogen lässt sich ausfüllen, sobald sie geöffnet ist.`,
      };
    case 'over':
      return {
        sentence: `Die Erhebung ${year} nimmt keine Antworten mehr an.${role === 'contributor' ? '' : ' Für Ihre Verwaltung zählt keine Abgabe.'}`,
      };
  }
}

const OTHERS = {
  editor: 'Für Sie ist gerade nichts zu tun.',
  approver:
    'Die Bearbeitung füllt den Bogen noch aus. Sobald sie ihn zur Freigabe sendet, prüfen Sie ihn hier. Die Abschnitte können Sie schon jetzt lesen.',
  contributor:
    'Ihre Abschnitte sind fertig, vielen Dank. Die Bearbeitung prüft den ganzen Bogen und sendet ihn zur Freigabe.',
} as const;

/** What else one may want from here, besides the next step. */
export function otherWays(response: ResponseView, { next }: Standing): Way[] {
  if (response.role === 'contributor') return [];
  const { edition, role, accepted } = response;
  const form = `/erhebung/${edition.year}`;
  const showsCheck = role === 'editor' && next.kind !== 'check' && next.kind !== 'checkAgain';
  const showsSent = role === 'editor' && response.pending !== undefined && next.kind !== 'look';
  return [
    ...(showsCheck ? [{ href: `${form}/pruefen`, text: 'Angaben prüfen' }] : []),
    ...(showsSent ? [{ href: `${form}/freigabe`, text: 'Gesendete Abgabe ansehen' }] : []),
    ...(accepted !== undefined && next.kind !== 'result'
      ? [{ href: `${form}/ergebnis`, text: 'Ergebnis ansehen' }]
      : []),
  ];
}
