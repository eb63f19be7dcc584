import type { TableColumn } from '../export/tableColumn.ts';
import type { Figure } from './figure.ts';
import type { ReleaseContent } from './releaseContent.ts';

/** What a figure means (Kodebuch): one row for each. */
export interface CodebookRow {
  readonly id: string;
  readonly title: string;
  readonly dimension: string | null;
  readonly kind: string;
  readonly unit: string;
  /** Levels or options with their ids, in the order of the questionnaire; or the scale. */
  readonly options: string | null;
  /** What the numbers are shares or means of (Bezugsgröße). */
  readonly base: string;
  /** What does not count. */
  readonly leftOut: string;
  readonly preset: string;
  readonly questionnaireVersion: string;
  readonly releaseId: string;
}

const column = (
  key: keyof CodebookRow,
  width: number,
  [name, title, description]: readonly [name: string, title: string, description: string],
): TableColumn<keyof CodebookRow> => ({ key, name, title, description, width, type: 'text' });

/** The columns of the codebook. */
export const CODEBOOK_COLUMNS: readonly TableColumn<keyof CodebookRow>[] = [
  column('id', 30, ['kennzahl_id', 'Kennung der Kennzahl', 'Bleibt über die Jahre gleich.']),
  column('title', 60, ['wortlaut', 'Bezeichnung oder Wortlaut', 'Wie gefragt oder benannt.']),
  column('dimension', 14, ['handlungsfeld', 'Handlungsfeld', 'Kennung; leer beim Gesamtindex.']),
  column('kind', 24, ['art', 'Art der Kennzahl', 'Was für eine Zahl es ist.']),
  column('unit', 18, ['einheit', 'Einheit', 'Einheit des Werts.']),
  column('options', 60, ['auspraegungen', 'Ausprägungen', 'Stufen, Antwortmöglichkeiten oder Skala.']),
  column('base', 60, ['bezugsgroesse', 'Bezugsgröße', 'Worauf sich die Werte beziehen.']),
  column('leftOut', 60, ['zaehlt_nicht', 'Zählt nicht', 'Welche Angaben außer Betracht bleiben.']),
  column('preset', 12, ['schutzstufe', 'Schutzstufe', 'Nach welchen Regeln veröffentlicht wurde.']),
  column('questionnaireVersion', 12, ['fragebogen', 'Fassung des Fragebogens', 'Wortlaut und Regeln.']),
  column('releaseId', 12, ['stand', 'Veröffentlichungsstand', 'Zu dem das Kodebuch gehört.']),
];

/** The codebook (Kodebuch) of a release, in the order of its figures. */
export function codebook({ figures }: ReleaseContent): readonly CodebookRow[] {
  return figures.map((figure) => ({
    id: figure.id,
    title: figure.title,
    dimension: figure.dimension ?? null,
    kind: KIND_NAMES[figure.kind],
    unit: figure.unit,
    options: optionsOf(figure),
    base: baseOf(figure),
    leftOut: leftOutOf(figure),
    preset: figure.preset,
    questionnaireVersion: figure.questionnaireVersion,
    releaseId: figure.releaseId,
  }));
}

const KIND_NAMES: Readonly<Record<Figure['kind'], string>> = {
  score: 'Punktwert (score)',
  level: 'Reifegradfrage (level)',
  choice: 'Auswahlfrage (choice)',
  number: 'Zahl auf fester Skala (number)',
  ratio: 'Verhältnis von Summen (ratio)',
};

function optionsOf(figure: Figure): string | null {
  switch (figure.kind) {
    case 'level':
    case 'choice':
      return figure.options.map(({ id, label }) => `${id} = ${label}`).join(' | ');
    case 'number':
      return `${figure.scale[0]} bis ${figure.scale[1]}`;
    case 'score':
    case 'ratio':
      return null;
  }
}

/** What a figure or measure consists of, as far as it decides what counts. */
interface Counted {
  readonly kind: Figure['kind'];
  readonly multiple?: boolean;
}

/** What the numbers of a figure are shares or means of (Bezugsgröße), in German. */
export function baseOf({ kind, multiple }: Counted): string {
  switch (kind) {
    case 'score':
    case 'number':
      return 'Mittelwert je Verwaltung, geschätzt für alle Verwaltungen der Gruppe; n zählt die Antworten mit einem Wert.';
    case 'level':
      return 'Anteile an allen Verwaltungen der Gruppe, geschätzt aus den Antworten; der Mittelwert ist die mittlere Stufe. n zählt die Antworten mit einer Stufe.';
    case 'choice':
      return multiple === true
        ? 'Anteile an allen Verwaltungen der Gruppe, geschätzt aus den Antworten; mehrere Nennungen waren möglich, die Anteile ergeben zusammen nicht 1.'
        : 'Anteile an allen Verwaltungen der Gruppe, geschätzt aus den Antworten.';
    case 'ratio':
      return 'Summe des Zählers durch Summe des Nenners, geschätzt für alle Verwaltungen der Gruppe; große Verwaltungen wiegen mehr. n zählt die Antworten mit beiden Angaben.';
  }
}

/** What does not count, in German. */
export function leftOutOf({ kind }: Counted): string {
  switch (kind) {
    case 'score':
      return 'Antworten im Kurzbogen und solche, aus denen wegen fehlender Angaben kein Punktwert entsteht.';
    case 'level':
    case 'choice':
    case 'number':
      return '„trifft nicht zu“, „nicht bekannt“, keine Angabe und Fragen, die nicht gestellt wurden.';
    case 'ratio':
      return 'Verwaltungen, bei denen Zähler oder Nenner fehlt.';
  }
}
