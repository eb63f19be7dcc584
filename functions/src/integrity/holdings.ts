import type { Edition, Registry } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { Candidate } from '../store/candidateStore.ts';
import type { ResponseHead } from '../store/responseStore.ts';
import type { Submission } from '../store/submissionStore.ts';

/** What stored answers are read with. */
export interface Known extends Pick<Dependencies, 'questionnaires'> {
  readonly registry: Registry;
}

/** What is kept of a submission: small, so that a table of a hundred thousand responses fits into memory. */
export interface SubmissionFacts extends Pick<
  Submission,
  'edition' | 'unit' | 'id' | 'hash' | 'submittedAt' | 'submittedBy' | 'versions'
> {
  readonly editors: readonly string[];
  /** Whether its hash is that of its content. */
  readonly isTrue: boolean;
  /** SHA-256 of the row it gives: one, or that of each type of unit where the register does not know the unit. */
  readonly rows: readonly string[];
}

/** What is kept of a head: its rows as SHA-256. */
export interface HeadFacts extends Pick<ResponseHead, 'edition' | 'unit' | 'state' | 'mode' | 'rev'> {
  readonly accepted?: Omit<NonNullable<ResponseHead['accepted']>, 'row'> & { readonly row: string };
  readonly pending?: Omit<NonNullable<ResponseHead['pending']>, 'row'> & { readonly row: string };
}

/** A head as the index shows it. */
export interface IndexFacts extends Pick<ResponseHead, 'state' | 'mode' | 'rev'> {
  readonly submittedAt: string | undefined;
  readonly row: string | undefined;
}

interface MemberFacts {
  readonly scope: string;
  readonly account: string;
  readonly hasLeft: boolean;
}

export interface ReleaseFacts {
  readonly manifest: Uint8Array;
  readonly hash: string;
  readonly chunks: Readonly<Record<string, number>>;
}

/** An entry of the trail: SHA-256 of it beside its unit and under its month. */
interface EventFacts {
  readonly scope?: string;
  readonly month?: string;
}

/** What was read of a table so far, by place; mutable while items come in. */
export interface Holdings {
  readonly editions: Map<number, Edition>;
  /** By partition. */
  readonly heads: Map<string, HeadFacts>;
  /** Partitions that hold a section, with year. */
  readonly sections: Map<string, number>;
  /** By partition and id. */
  readonly submissions: Map<string, SubmissionFacts>;
  /** By partition of the response; absent while the index was not read. */
  index: Map<string, IndexFacts> | undefined;
  readonly accounts: Map<string, Account>;
  /** Place and account. */
  readonly sessions: Map<string, string>;
  readonly members: MemberFacts[];
  /** By scope, time and id. */
  readonly events: Map<string, EventFacts>;
  /** Ids of submissions whose sending stands in the trail. */
  readonly recorded: Set<string>;
  /** By sort key. */
  readonly releases: Map<string, ReleaseFacts>;
  readonly candidates: Map<string, Candidate>;
  /** Pieces of releases and candidates, by place. */
  readonly pieces: Map<string, Uint8Array>;
}

export function emptyHoldings(): Holdings {
  return {
    editions: new Map(),
    heads: new Map(),
    sections: new Map(),
    submissions: new Map(),
    index: undefined,
    accounts: new Map(),
    sessions: new Map(),
    members: [],
    events: new Map(),
    recorded: new Set(),
    releases: new Map(),
    candidates: new Map(),
    pieces: new Map(),
  };
}

/** Where an item lies, in one text. */
export function placeOf({ pk, sk }: { readonly pk: string; readonly sk: string }): string {
  return `${pk} ${sk}`;
}
