import type { TableColumn } from '../export/tableColumn.ts';
import { STATISTICS, type LongRow } from './longRow.ts';

type Key = keyof LongRow;
type Words = readonly [name: string, title: string, description: string];

const column =
  (type: TableColumn<Key>['type'], unit?: string) =>
  (key: Key, width: number, [name, title, description]: Words): TableColumn<Key> => ({
    ...{ key, name, title, description, type, width },
    ...(unit === undefined ? {} : { unit }),
  });

const text = column('text');
const number = column('number');
const flag = column('flag');
const units = column('integer', 'Verwaltungen');
const share = column('number', 'Anteil 0–1');

const INTERVAL = 'Unsicherheitsintervall (95 %, endliche Grundgesamtheit)';
const statistics = Object.entries(STATISTICS).map(([id, name]) => `${id}: ${name}`);

/** The columns of the long table (Datentabelle), the same in every file. */
export const LONG_COLUMNS: readonly TableColumn<Key>[] = [
  column('integer')('edition', 10, ['erhebung', 'Erhebung', 'Jahr der Erhebungsrunde.']),
  text('releaseId', 12, [
    'stand',
    'Veröffentlichungsstand',
    'Erhebung und laufende Nummer der Veröffentlichung; ein Stand ändert sich nie.',
  ]),
  text('figureId', 30, [
    'kennzahl_id',
    'Kennung der Kennzahl',
    'Bleibt über die Jahre gleich; im Kodebuch erklärt.',
  ]),
  text('title', 50, ['kennzahl', 'Kennzahl', 'Bezeichnung oder Wortlaut der Frage.']),
  text('dimension', 14, [
    'handlungsfeld',
    'Handlungsfeld',
    'Kennung des Handlungsfelds; leer beim Gesamtindex.',
  ]),
  text('kind', 10, [
    'art',
    'Art der Kennzahl',
    'score: Punktwert; level: Reifegradfrage; choice: Auswahlfrage; number: Zahl auf fester Skala; ratio: Verhältnis von Summen.',
  ]),
  text('groupId', 18, [
    'gruppe_id',
    'Kennung der Gruppe',
    'Schlüssel des Landes oder Kreises oder Kennung der Gruppe.',
  ]),
  text('groupLabel', 36, ['gruppe', 'Gruppe', 'Bezeichnung der Gruppe.']),
  text('groupKind', 12, [
    'gruppenart',
    'Art der Gruppe',
    'total: alle; state: Land; band: Größenklasse; stateBand: Größenklasse im Land; district: Kreis; unitType: Verwaltungstyp; stateType: Verwaltungstyp im Land.',
  ]),
  text('groupParent', 12, [
    'teil_von',
    'Teil von',
    'Kennung der Gruppe, die sie mit anderen unterteilt; leer, wo es keine gibt.',
  ]),
  text('statistic', 12, ['statistik', 'Statistik', `${statistics.join('; ')}. Leer, wo ein Zeichen steht.`]),
  text('optionId', 14, [
    'auspraegung_id',
    'Kennung der Ausprägung',
    'Stufe oder Antwortmöglichkeit, deren Anteil der Wert ist; sonst leer.',
  ]),
  text('optionLabel', 36, [
    'auspraegung',
    'Ausprägung',
    'Bezeichnung der Stufe oder Antwortmöglichkeit; sonst leer.',
  ]),
  text('unit', 18, ['einheit', 'Einheit', 'Einheit von Wert und Grenzen.']),
  number('value', 10, ['wert', 'Wert', 'Leer, wo ein Zeichen steht.']),
  number('lower', 12, [
    'untergrenze',
    'Untergrenze',
    `${INTERVAL}, untere Grenze; leer, wo keines angegeben wird.`,
  ]),
  number('upper', 12, [
    'obergrenze',
    'Obergrenze',
    `${INTERVAL}, obere Grenze; leer, wo keines angegeben wird.`,
  ]),
  units('n', 8, ['n', 'n', 'Antwortende mit einem Wert.']),
  units('units', 12, ['grundgesamtheit', 'N (Grundgesamtheit)', 'Verwaltungen der Gruppe.']),
  share('coverageUnits', 12, [
    'anteil_verwaltungen',
    'Anteil der Verwaltungen',
    'Anteil der Verwaltungen der Gruppe, auf deren Angaben der Wert beruht.',
  ]),
  share('coverageInhabitants', 12, [
    'anteil_einwohner',
    'Anteil der Einwohner',
    'Anteil der Einwohnerinnen und Einwohner, die in diesen Verwaltungen leben.',
  ]),
  flag('limited', 12, [
    'eingeschraenkt',
    'Eingeschränkt',
    'ja: geringe Rücklaufquote, mit Vorsicht zu verwenden; leer, wo ein Zeichen steht.',
  ]),
  text('sign', 8, [
    'zeichen',
    'Zeichen',
    'Steht statt eines Werts; leer, wo ein Wert steht. Die Bedeutung nennt die Datei LIESMICH.',
  ]),
  text('mergedInto', 18, [
    'zusammengefasst_in',
    'Zusammengefasst in',
    'Kennung der Gruppe, bei der der gemeinsame Wert steht; sonst leer.',
  ]),
  text('preset', 12, [
    'schutzstufe',
    'Schutzstufe',
    'Regeln des Schutzes, nach denen veröffentlicht wurde: standard, vertraulich oder sicherheit.',
  ]),
  flag('synthetic', 10, ['demodaten', 'Demodaten', 'ja: Demodaten – synthetisch, frei erfunden.']),
  text('source', 30, ['quelle', 'Quelle', 'Beim Verwenden anzugeben.']),
];
