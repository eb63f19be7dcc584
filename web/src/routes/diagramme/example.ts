import type { Comparison } from '#lib/charts/comparison.layout.ts';
import type { LevelLayout } from '#lib/charts/levels.layout.ts';
import type { StripLayout } from '#lib/charts/strip.layout.ts';
import type { TrendLayout } from '#lib/charts/trend.layout.ts';
import type { MapLayout } from '#lib/map/regionMap.layout.ts';
import type { FigureView } from '#lib/results/figureView.ts';

/** One chart in one state, with what there is to be seen of it. */
export type Example = { readonly title: string } & (
  | {
      readonly kind: 'comparison';
      readonly comparison: Comparison;
      /** Named by their colours. */
      readonly states?: readonly { readonly id: string; readonly label: string }[];
    }
  | { readonly kind: 'options'; readonly comparison: Comparison }
  | { readonly kind: 'levels'; readonly layout: LevelLayout }
  | { readonly kind: 'strips'; readonly layout: StripLayout }
  | { readonly kind: 'trend'; readonly layouts: readonly TrendLayout[] }
  | { readonly kind: 'map'; readonly layout: MapLayout }
  | {
      readonly kind: 'heat';
      readonly figures: readonly FigureView[];
      /** „Ländern“ */
      readonly divided: string;
      readonly highlight?: string;
    }
);
