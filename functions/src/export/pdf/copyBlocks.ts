import type { DimensionCopy, ItemCopy, OwnCopy } from '#survey';
import { dateTimeText, dayText, pointsText, shareText } from '../germanText.ts';
import { MODE_NAMES } from '../modeName.ts';
import type { Block, QuestionBlock, TableBlock } from './block.ts';

/** What stands in the PDF of an own copy, in reading order. */
export function copyBlocks(copy: OwnCopy): Block[] {
  return [
    { kind: 'title', text: `Abgabe ${copy.edition}: ${copy.unit.name}` },
    ...(copy.synthetic ? [DEMO] : []),
    {
      kind: 'text',
      style: 'muted',
      text: 'Eigene Kopie der Antworten, die Ihre Verwaltung im Digitalpegel abgegeben hat. Sie ist für Ihre Unterlagen bestimmt und enthält auch Anmerkungen, die nie veröffentlicht werden.',
    },
    factsOf(copy),
    { kind: 'text', style: 'small', text: HASH_TEXT },
    { kind: 'section', text: 'Ergebnis in Kürze' },
    { kind: 'text', style: 'body', text: indexText(copy) },
    profileOf(copy),
    ...notesOf(copy),
    ...copy.dimensions.flatMap(dimensionBlocks),
  ];
}

const DEMO: Block = {
  kind: 'text',
  style: 'body',
  text: 'Demodaten – synthetisch. Alle Angaben sind erfunden und sagen nichts über wirkliche Verwaltungen.',
};

/** What the hash is for. */
const HASH_TEXT =
  'Die Prüfsumme (SHA-256) gehört zu genau diesen Angaben: Ändert sich nur ein Zeichen, ergibt sich eine andere. So lässt sich später zeigen, was abgegeben wurde. Die JSON-Datei der eigenen Kopie enthält alles, woraus sie berechnet ist.';

function factsOf({ unit, mode, questionnaire, receipt }: OwnCopy): TableBlock {
  const { approval } = receipt;
  return {
    kind: 'table',
    widths: [0.3, 0.7],
    rows: [
      ['Verwaltung', `${unit.name} (${unit.typeLabel})`],
      ['Schlüssel', unit.key],
      ['Antwortbogen', `${MODE_NAMES[mode]}, Fragebogen ${questionnaire.version}`],
      ['Stichtag der Angaben', dayText(questionnaire.referenceDate)],
      ['Abgegeben am', dateTimeText(receipt.submittedAt)],
      ...(approval === undefined ? [] : approvalRows(approval)),
      ...(receipt.amendmentReason === undefined ? [] : [['Grund der Änderung', receipt.amendmentReason]]),
      ['Kennung', receipt.id],
      ['Prüfsumme', groupsOfFour(receipt.hash)],
    ],
  };
}

function approvalRows(approval: NonNullable<OwnCopy['receipt']['approval']>): string[][] {
  switch (approval.kind) {
    case 'fourEyes':
      return [
        ['Vorgelegt von', approval.submittedBy],
        ['Freigegeben von', `${approval.approvedBy}, ${dateTimeText(approval.approvedAt)}`],
      ];
    case 'onePerson':
      return [
        ['Abgegeben von', approval.submittedBy],
        ['Freigabe', 'durch eine Person, ohne Vier-Augen-Prinzip'],
      ];
  }
}

/** „1f3a 09bc …“, easier to compare by eye; where it does not fit on one line it breaks in the middle. */
function groupsOfFour(hash: string): string {
  const half = (part: string) => part.replace(/(.{4})(?=.)/g, '$1\u00a0');
  return `${half(hash.slice(0, 32))} ${half(hash.slice(32))}`;
}

function indexText({ mode, result: { index, level, scale } }: OwnCopy): string {
  const name = mode === 'short' ? 'Kurzindex' : 'Gesamtindex';
  if (index === undefined || level === undefined) {
    return `Einen ${name} gibt es nur, wenn alle vier Kernfelder einen Punktwert haben.`;
  }
  return `${name}: ${pointsText(index)} von 100 Punkten, Stufe ${level} – ${scale[level] ?? ''}`;
}

function profileOf({ dimensions, result: { scale } }: OwnCopy): TableBlock {
  return {
    kind: 'table',
    head: ['Handlungsfeld', 'Punkte', 'Stufe', 'Abdeckung'],
    widths: [0.42, 0.1, 0.355, 0.125],
    alignRight: [1, 3],
    rows: dimensions.map(({ label, score, level, coverage }) => [
      label,
      score === undefined ? '–' : pointsText(score),
      level === undefined ? '–' : `${level} – ${scale[level] ?? ''}`,
      shareText(coverage),
    ]),
  };
}

function notesOf({ dimensions }: OwnCopy): Block[] {
  const notes = dimensions.flatMap(({ label, score, gate, provisional }) => [
    ...(gate === undefined
      ? []
      : [`${label}: gedeckelt. ${gate.text} Ohne Deckelung: ${pointsText(gate.uncapped)} Punkte.`]),
    ...(score === undefined ? [`${label}: kein Punktwert, weil zu wenige Fragen beantwortet sind.`] : []),
    ...(score !== undefined && provisional
      ? [`${label}: vorläufig, weil ein Teil der Antworten fehlt.`]
      : []),
  ]);
  return notes.map((text) => ({ kind: 'text', style: 'small', text }));
}

function dimensionBlocks({ label, items }: DimensionCopy): Block[] {
  const left = items.filter(({ state }) => state === 'notInForm').length;
  return [
    { kind: 'section', text: label },
    ...items.filter(({ state }) => state !== 'notInForm').map(questionOf),
    ...(left === 0 ? [] : [leftOut(left)]),
  ];
}

function leftOut(count: number): Block {
  const rest =
    count === 1
      ? 'Eine weitere Frage dieses Handlungsfelds ist'
      : `${count} weitere Fragen dieses Handlungsfelds sind`;
  return { kind: 'text', style: 'small', text: `${rest} im Kurzbogen nicht enthalten.` };
}

function questionOf({ number, text, state, answer, comment }: ItemCopy): QuestionBlock {
  return {
    kind: 'question',
    ...(number === undefined ? {} : { number }),
    text,
    answer,
    isAnswered: state === 'answered' || state === 'notApplicable',
    ...(comment === undefined ? {} : { comment }),
  };
}
