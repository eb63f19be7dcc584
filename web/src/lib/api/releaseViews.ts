import type { EditionState, Series } from '#survey';

/** A file of a release. */
export interface ReleaseFileView {
  readonly name: string;
  readonly description: string;
}

/** A figure over the editions, with where its files are; addresses without the origin. */
export interface SeriesDocument extends Series {
  readonly files: { readonly json: string; readonly csv: string; readonly xlsx: string };
}

interface Done {
  readonly at: string;
  /** „Sie“ for the reader. */
  readonly by: string;
}

export type CandidateState =
  'auditing' | 'ready' | 'breached' | 'failed' | 'publishing' | 'published' | 'discarding';

/** A release in the making, or what is kept of how one was made. */
export interface CandidateView {
  /** Of the release, `2026.1`. */
  readonly id: string;
  readonly candidate: string;
  readonly state: CandidateState;
  readonly created: Done;
  readonly isOwn: boolean;
  readonly correction?: string;
  readonly progress: { readonly done: number; readonly all: number };
  readonly failure?: 'rulesTooLax' | 'rebuildDiffers' | 'snapshotMissing' | 'fault';
  readonly published?: Done;
}

/** An edition that can be released, with what there is of it. */
export interface ReleasableEdition {
  readonly year: number;
  readonly state: EditionState;
  readonly next: string;
  readonly candidate?: CandidateView;
  readonly releases: readonly {
    readonly id: string;
    readonly figures: number;
    readonly correction?: string;
    readonly made?: CandidateView;
  }[];
}

export interface ReleaseOverview {
  readonly editions: readonly ReleasableEdition[];
}

export interface ReleaseWish {
  readonly operation: string;
  readonly edition: number;
  readonly correction?: string;
}

/** The report of the audit (Prüfbericht). */
export interface ReportView {
  readonly id: string;
  readonly comparedWith: readonly string[];
  readonly figures: number;
  readonly sets: number;
  readonly breached: readonly {
    readonly id: string;
    readonly title: string;
    readonly breaches: readonly {
      readonly kind: string;
      readonly feature?: string;
      readonly groups: readonly string[];
      readonly respondents: number;
    }[];
  }[];
}
