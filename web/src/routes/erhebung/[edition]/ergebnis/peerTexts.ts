import type { PeerComparison, PeerRefusal, Position, Quarter } from '#survey';
import { formatAmount, formatCount, formatNumber, formatPoints, formatShare } from '#lib/format.ts';

type Compared = Extract<PeerComparison, { kind: 'compared' }>;

/** „unterstes Viertel“ */
const QUARTERS: Readonly<Record<Quarter, string>> = {
  1: 'unterstes Viertel',
  2: 'zweites Viertel',
  3: 'drittes Viertel',
  4: 'oberstes Viertel',
};
const IN_QUARTER: Readonly<Record<Quarter, string>> = {
  1: 'unterstem',
  2: 'zweitem',
  3: 'drittem',
  4: 'oberstem',
};
const SIDES = {
  below: 'Unter dem Wert der Gruppe, auch wenn man dessen Unsicherheit bedenkt.',
  within: 'Kein klarer Unterschied zum Wert der Gruppe.',
  above: 'Über dem Wert der Gruppe, auch wenn man dessen Unsicherheit bedenkt.',
};

/** Where the own value stands, as a sentence; it says all that a picture beside it shows. */
export function positionText(position: Position): string {
  switch (position.kind) {
    case 'quarter': {
      const { q1, q3 } = position.quartiles;
      return `${quarterText(position.from, position.to)} Die mittlere Hälfte liegt zwischen ${formatCount(q1)} und ${formatCount(q3)}.`;
    }
    case 'interval': {
      const { lower, upper } = position.interval;
      return `${SIDES[position.side]} Er liegt bei ${formatNumber(position.centre)} (${formatNumber(lower)} bis ${formatNumber(upper)}).`;
    }
    case 'level':
      return `${formatShare(position.lower)} der Gruppe stehen auf einer niedrigeren Stufe, ${formatShare(position.same)} auf derselben, ${formatShare(position.higher)} auf einer höheren.`;
    case 'reached':
      return `Stufe 3 oder höher haben ${formatShare(position.reached.share)} der Gruppe erreicht. Feiner wird es für diese Gruppe nicht veröffentlicht.`;
    case 'choice':
      return position.chosen.length === 0
        ? 'Sie haben keine der Möglichkeiten gewählt.'
        : position.chosen
            .map(({ label, share }) => `„${label}“ gilt auch für ${formatShare(share)} der Gruppe.`)
            .join(' ');
  }
}

function quarterText(from: Quarter, to: Quarter): string {
  if (from === to) return `Im Vergleich: ${QUARTERS[from]}.`;
  const between = `zwischen ${IN_QUARTER[from]} und ${IN_QUARTER[to]} Viertel`;
  return to - from === 1
    ? `An der Grenze ${between}.`
    : `Irgendwo ${between}: Die Werte der Gruppe liegen zu dicht beieinander.`;
}

/** The own value: „51,2“, „Stufe 2“, „ISO/IEC 27001“, „3 Antworten“. */
export function ownText({ position }: Pick<Compared, 'position'>): string {
  switch (position.kind) {
    case 'quarter':
      return formatPoints(position.own);
    case 'interval':
      return formatNumber(position.own);
    case 'level':
      return `Stufe ${position.own}`;
    case 'reached':
      return position.own ? 'erreicht' : 'nicht erreicht';
    case 'choice': {
      const [first, ...others] = position.chosen;
      return first !== undefined && others.length === 0
        ? first.label
        : formatAmount(position.chosen.length, 'Antwort', 'Antworten');
    }
  }
}

/** „34 von 90 Verwaltungen, Ihre eingeschlossen“ */
export function countText({
  n,
  N,
  isCounted,
  limited,
}: Pick<Compared, 'n' | 'N' | 'isCounted' | 'limited'>): string {
  const own = isCounted ? ', Ihre eingeschlossen' : ', Ihre nicht mitgezählt';
  const note = limited ? '; eingeschränkt belastbar' : '';
  return `${formatCount(n)} von ${formatCount(N)} Verwaltungen${own}${note}`;
}

/** Why there is nothing to compare with in this group, for somebody who wants to know what to do. */
export function refusalText(kind: PeerRefusal | 'noOwnValue', group: string): string {
  switch (kind) {
    case 'withheld':
      return `Für „${group}“ ist dieser Wert nicht veröffentlicht. Sonst könnte man auf einzelne Verwaltungen schließen.`;
    case 'unreliable':
      return `In „${group}“ haben zu wenige geantwortet; ein Wert wäre nicht belastbar.`;
    case 'empty':
      return `In „${group}“ hat niemand darauf geantwortet.`;
    case 'fewOthers':
      return `In „${group}“ haben außer Ihnen zu wenige geantwortet. Wer den eigenen Wert abzieht, käme den anderen zu nahe.`;
    case 'noOwnValue':
      return 'Aus Ihren Angaben ergibt sich hier kein Wert, der sich vergleichen lässt.';
  }
}
