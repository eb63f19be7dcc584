import type { BundleName } from '../bundles.ts';

/** What may be asked of an item or of one partition. Scanning, batches and transactions are not among it. */
type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'Query';

/** What a function does with the table. */
export interface TableUse {
  readonly actions: readonly TableAction[];
  /** It asks the index `byEdition` for all rows of an edition. */
  readonly index: boolean;
  /** Partitions in which it deletes; `*` stands for the rest of a key. */
  readonly deletes: readonly string[];
}

const SESSIONS = ['ACCOUNT#*', 'SIGNIN#*'];
const MAILS = ['OUTBOX'];
/** Sections of drafts. Rights end at the partition, in which head and submissions lie too; the job looks at each key. */
const DRAFTS = ['RESPONSE#*'];
const RELEASES_IN_THE_MAKING = ['CANDIDATES', 'CANDIDATE#*'];

const WEB: TableUse = {
  actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'],
  index: true,
  deletes: [...SESSIONS, ...MAILS, ...RELEASES_IN_THE_MAKING],
};

/**
 * What each function may do with the table (Rechte an der Tabelle): what its stores call and no more. Editions,
 * releases, members and the audit trail can be deleted by none, and nothing of a response by a function that people
 * reach: only by the job that drops old drafts.
 */
export const TABLE_USE: Readonly<Record<BundleName, TableUse>> = {
  api: WEB,
  site: WEB,
  'close-editions': { actions: ['GetItem', 'PutItem', 'Query'], index: true, deletes: [] },
  'send-mail': { actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'], index: false, deletes: MAILS },
  remind: { actions: ['GetItem', 'PutItem', 'Query'], index: true, deletes: [] },
  retain: { actions: ['GetItem', 'PutItem', 'Query'], index: true, deletes: DRAFTS },
  'prepare-release': {
    actions: ['GetItem', 'PutItem', 'Query'],
    index: true,
    deletes: RELEASES_IN_THE_MAKING,
  },
};
