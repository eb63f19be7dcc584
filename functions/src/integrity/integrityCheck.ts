import * as z from 'zod';
import { editionRow, key } from '../store/rows.ts';
import { checkCandidates } from './checkCandidates.ts';
import { checkIndex } from './checkIndex.ts';
import { checkPeople } from './checkPeople.ts';
import { checkReleases } from './checkReleases.ts';
import { checkResponses } from './checkResponses.ts';
import { checkTrail } from './checkTrail.ts';
import { damage, type Finding } from './finding.ts';
import { emptyHoldings, placeOf, type Known } from './holdings.ts';
import { READERS, type StoredItem } from './readItem.ts';
import { rowHash } from './responseFacts.ts';

/** What a check of a whole table found (Bestandsprüfung). */
export interface Integrity {
  readonly items: number;
  /** How many of the kinds that count most there are. */
  readonly counts: Readonly<
    Record<'editions' | 'heads' | 'submissions' | 'accounts' | 'events' | 'releases', number>
  >;
  readonly findings: readonly Finding[];
}

/** A check under way: give it every item of the table once, in any order, then every item of the index. */
export interface IntegrityCheck {
  take(item: StoredItem): void;
  /** The index is compared once one was taken, or when it is said to be empty. */
  takeIndex(items: readonly StoredItem[]): void;
  finish(): Integrity;
}

const place = z.looseObject(key);

/** Checks what is promised of all stored items together, from nothing but the items. */
export function integrityCheck(known: Known): IntegrityCheck {
  const holdings = emptyHoldings();
  const unreadable: Finding[] = [];
  let items = 0;

  function take(item: StoredItem): void {
    items += 1;
    const where = placeOf(place.parse(item));
    const found = readerOf(where);
    if (found === undefined) {
      unreadable.push(damage('unknownItem', where, 'So etwas gibt es in der Tabelle nicht.'));
      return;
    }
    const { match, read } = found;
    try {
      if (!read(item, holdings, known, match))
        unreadable.push(damage('wrongPlace', where, 'Der Inhalt gehört an eine andere Stelle.'));
    } catch (error) {
      unreadable.push(damage('unreadable', where, `Nicht lesbar: ${reasonOf(error)}`));
    }
  }

  return {
    take,
    takeIndex(shown) {
      const index = (holdings.index ??= new Map());
      for (const item of shown) {
        const shownRow = editionRow.safeParse(item);
        // What cannot be read is missing, and said to be.
        if (!shownRow.success) continue;
        const { pk, state, mode, rev, submittedAt, row } = shownRow.data;
        index.set(pk, { state, mode, rev, submittedAt, row: row && rowHash(row) });
      }
    },
    finish() {
      const { editions, heads, submissions, accounts, events, releases } = holdings;
      const checks = [checkResponses, checkIndex, checkPeople, checkTrail, checkReleases, checkCandidates];
      return {
        items,
        counts: {
          editions: editions.size,
          heads: heads.size,
          submissions: submissions.size,
          accounts: accounts.size,
          events: events.size,
          releases: releases.size,
        },
        findings: [...unreadable, ...checks.flatMap((check) => check(holdings))],
      };
    },
  };
}

function readerOf(where: string) {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(where);
    if (match !== null) return { match, read };
  }
  return undefined;
}

/** Where and why something does not parse; never the values themselves, for they may be anybody's answers. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim();
  }
  return error instanceof Error ? error.message : String(error);
}
