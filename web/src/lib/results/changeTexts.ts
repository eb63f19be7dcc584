import type { ReleaseChange, ReleaseDiff } from '#survey';
import { formatCount, formatDay, formatPoints, formatShare } from '#lib/format.ts';

type Shown = Extract<ReleaseChange, { kind: 'shown' }>['after'];
type Headline = Shown['values'][number];
type FrameChange = ReleaseDiff['frame'][number];

/** A change in a line: „E-Akte, Sachsen: 43,1 → 42,8 Punkte (n 120 → 121)“ */
export function changeText(change: ReleaseChange): string {
  const where = `${change.title}, ${change.groupLabel}`;
  switch (change.kind) {
    case 'changed':
      return `${where}: ${valuesText(change.before, change.after)}${countText(change.before, change.after)}`;
    case 'shown':
      return `${where}: jetzt gezeigt, ${shownText(change.after)}`;
    case 'hidden':
      return `${where}: nicht mehr gezeigt, vorher ${shownText(change.before)}`;
    case 'detail':
      return `${where}: Intervall oder Quartile geändert, weiterhin ${shownText(change.after)}`;
  }
}

/** What changed besides the figures, in a sentence. */
export function frameText(change: FrameChange): string {
  switch (change.kind) {
    case 'questionnaire':
      return `Fragebogen: Fassung ${change.before} → ${change.after}`;
    case 'rules':
      return `Regeln der Veröffentlichung: Fassung ${change.before} → ${change.after}`;
    case 'areaStatus':
      return `Gebietsstand: ${formatDay(change.before)} → ${formatDay(change.after)}`;
    case 'method':
      return `${change.title}: Methode oder Schutzstufe geändert`;
    case 'newFigure':
      return `${change.title}: neue Kennzahl`;
    case 'goneFigure':
      return `${change.title}: Kennzahl entfallen`;
  }
}

const isShare = ({ unit }: Headline) => unit === 'Anteil';
const plain = (one: Headline) => (isShare(one) ? formatShare(one.value) : formatPoints(one.value));
const unitText = (one: Headline) => (isShare(one) ? '' : ` ${one.unit}`);
const labelText = ({ label }: Headline) => (label === undefined ? '' : `${label} `);

function valuesText(before: Shown, after: Shown): string {
  const changed = after.values.flatMap((value, position) => {
    const earlier = before.values[position];
    const isSame = earlier?.value === value.value && earlier.label === value.label;
    if (isSame) return [];
    const was = earlier === undefined ? '' : `${plain(earlier)} → `;
    return [`${labelText(value)}${was}${plain(value)}${unitText(value)}`];
  });
  return changed.length === 0 ? 'Wert unverändert' : changed.join('; ');
}

function countText(before: Shown, after: Shown): string {
  const n = before.n === after.n ? '' : `n ${formatCount(before.n)} → ${formatCount(after.n)}`;
  const N = before.N === after.N ? '' : `N ${formatCount(before.N)} → ${formatCount(after.N)}`;
  const parts = [n, N].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function shownText({ n, values }: Shown): string {
  const texts = values.map((value) => `${labelText(value)}${plain(value)}${unitText(value)}`);
  return `${texts.join('; ')} (n ${formatCount(n)})`;
}
