import type { DerivedIndicator, Dimension, Item, ItemId, Questionnaire } from '#survey';

/** A question (Frage) or derived indicator with the field it belongs to. */
export interface Question {
  readonly dimension: Pick<Dimension, 'id' | 'label'>;
  readonly item?: Item;
  readonly derived?: DerivedIndicator;
  /** Texts of the questions an indicator is computed from. */
  readonly inputs: readonly { readonly id: ItemId; readonly text: string }[];
}

/** @returns `undefined` for what the questionnaire does not have */
export function questionOf(
  { dimensions }: Pick<Questionnaire, 'dimensions'>,
  id: string,
): Question | undefined {
  for (const { id: field, label, items, derived } of dimensions) {
    const dimension = { id: field, label };
    const item = items.find((one) => one.id === id);
    if (item) return { dimension, item, inputs: [] };
    const indicator = derived.find((one) => one.id === id);
    if (indicator) {
      const asked = dimensions.flatMap((one) => one.items);
      const inputs = asked.filter((one) => indicator.inputs.includes(one.id));
      return {
        dimension,
        derived: indicator,
        inputs: inputs.map(({ id: input, text }) => ({ id: input, text })),
      };
    }
  }
  return undefined;
}

const KINDS = {
  maturity: 'Reifegradfrage',
  'yes-no-planned': 'Auswahl',
  'single-choice': 'Auswahl',
  'multi-choice': 'Mehrfachauswahl',
  count: 'Anzahl',
  decimal: 'Zahl',
  eur: 'Betrag',
  percent: 'Anteil',
  year: 'Jahr',
} as const satisfies Record<Item['type'], string>;

/** „Reifegradfrage“, „abgeleitete Kennzahl“ … */
export const kindText = (item: Pick<Item, 'type'> | undefined): string =>
  item === undefined ? 'abgeleitete Kennzahl' : KINDS[item.type];
