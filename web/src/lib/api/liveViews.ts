import type { DimensionId, Figure, Selection, UnitKey } from '#survey';
import type { EditionView } from './views.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What there is to look at in an edition, and what own selections can choose. */
export interface LiveOverview {
  readonly edition: EditionView;
  /** `interim` while answers come, `complete` afterwards. */
  readonly phase: 'interim' | 'complete';
  readonly figures: readonly {
    readonly id: string;
    readonly title: string;
    readonly dimension?: DimensionId;
    readonly isShown: boolean;
  }[];
  readonly choices: Readonly<Record<keyof Selection, readonly Choice[]>>;
}

/** An unreleased figure (unveröffentlicht) with the state it shows. */
export interface LiveFigure {
  readonly status: 'unreleased';
  readonly asOf: string;
  readonly responses: number;
  readonly figure: Figure;
}

export type SelectionWish = Readonly<Record<keyof Selection, readonly string[]>> & {
  readonly figures: readonly string[];
};

/** Figures of an own selection, each with a single cell. */
export interface SelectionAnswer {
  readonly status: 'unreleased';
  readonly asOf: string;
  readonly responses: number;
  readonly turnout: { readonly n: number; readonly N: number; readonly inhabitants: number };
  readonly figures: readonly Figure[];
}

/** A request for security answers (Einsicht). */
export interface AccessRequest {
  readonly id: string;
  readonly unit: { readonly key: UnitKey; readonly name: string };
  readonly edition: number;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly standing: 'open' | 'lapsed' | 'readable' | 'expired' | 'refused';
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  readonly readableUntil?: string;
  readonly isOwn: boolean;
  readonly mayRead: boolean;
}

export interface AccessList {
  readonly requests: readonly AccessRequest[];
}

/** Answers of a named unit in words. */
export interface NamedAnswersView {
  readonly unit: { readonly key: UnitKey; readonly name: string };
  readonly edition: number;
  readonly submittedAt: string;
  readonly dimensions: readonly {
    readonly dimension: DimensionId;
    readonly label: string;
    readonly answers: readonly { readonly item: string; readonly text: string; readonly answer: string }[];
  }[];
}
