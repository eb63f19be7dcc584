import { csvText, type CsvDialect, type DimensionCopy, type ItemCopy, type OwnCopy } from '#survey';
import { dateTimeText } from './germanText.ts';
import { MODE_NAMES } from './modeName.ts';

/** As Excel in German opens a file with a double click. */
const GERMAN: CsvDialect = { separator: ';', decimal: ',' };

/** Tells Excel that the file is UTF-8. */
const BOM = '\u{feff}';

const HEADER = [
  'Erhebung',
  'Schlüssel',
  'Verwaltung',
  'Antwortbogen',
  'Handlungsfeld',
  'Nummer',
  'Frage',
  'Stand',
  'Antwort',
  'Wert',
  'Einheit',
  'Begründung',
  'Anmerkung',
  'Kennung der Frage',
  'Abgegeben am',
  'Kennung der Abgabe',
  'Prüfsumme',
  'Demodaten',
] as const;

/**
 * The own copy of a submission as CSV after RFC 4180 with semicolon, decimal comma, CRLF and a byte order mark,
 * one line a question. „Wert“ is a level 0 … 5 or a number to calculate with, or the keys of the chosen options.
 */
export function copyCsv(copy: OwnCopy): string {
  const rows = copy.dimensions.flatMap((dimension) =>
    dimension.items.map((item) => rowOf(copy, dimension, item)),
  );
  return BOM + csvText([HEADER, ...rows], GERMAN);
}

function rowOf(
  { edition, synthetic, unit, mode, receipt }: OwnCopy,
  { label }: DimensionCopy,
  item: ItemCopy,
): (string | number)[] {
  return [
    edition,
    unit.key,
    unit.name,
    MODE_NAMES[mode],
    label,
    item.number ?? '',
    item.text,
    STATES[item.state],
    item.answer,
    valueOf(item),
    item.unit ?? '',
    item.reason ?? '',
    item.comment ?? '',
    item.id,
    dateTimeText(receipt.submittedAt),
    receipt.id,
    receipt.hash,
    synthetic ? 'Demodaten – synthetisch' : 'nein',
  ];
}

function valueOf({ value = '' }: ItemCopy): string | number {
  return typeof value === 'object' ? value.join(', ') : value;
}

const STATES: Readonly<Record<ItemCopy['state'], string>> = {
  answered: 'beantwortet',
  notApplicable: 'trifft nicht zu',
  unknown: 'nicht bekannt',
  skipped: 'keine Angabe',
  notAsked: 'nicht gefragt',
  open: 'nicht gefragt',
  notInForm: 'im Kurzbogen nicht enthalten',
};
