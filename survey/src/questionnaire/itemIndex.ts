import type { DerivedIndicator, Item, ItemId, Questionnaire } from './questionnaire.ts';

interface ItemIndex {
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly derived: ReadonlyMap<ItemId, DerivedIndicator>;
}

const indices = new WeakMap<Questionnaire, ItemIndex>();

/** Items and derived indicators of a questionnaire by their id; made once for each questionnaire. */
export function itemIndex(questionnaire: Questionnaire): ItemIndex {
  const known = indices.get(questionnaire);
  if (known !== undefined) return known;
  const { dimensions } = questionnaire;
  const index: ItemIndex = {
    items: new Map(dimensions.flatMap(({ items }) => items.map((item) => [item.id, item]))),
    derived: new Map(
      dimensions.flatMap(({ derived }) => derived.map((indicator) => [indicator.id, indicator])),
    ),
  };
  indices.set(questionnaire, index);
  return index;
}
