import { reachOf } from '../auth/policy.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { AuditEvent } from '../store/auditEvent.ts';
import type { AuditPage } from '../store/auditStore.ts';

/** Reads a part of a trail. */
export type ReadPage = (before: string | undefined) => Promise<AuditPage>;

/** The trail of all units in one month, as far as the reader may see it: all of it, or only own acts. */
export function auditPages(
  { audit }: Pick<Dependencies, 'audit'>,
  { id, role }: Account,
  month: string,
): ReadPage {
  const isOwnOnly = reachOf('audit.read', role) === 'self';
  return async (before) => {
    const page = await audit.ofMonth(month, before);
    return isOwnOnly ? { ...page, events: page.events.filter(({ actor }) => actor === id) } : page;
  };
}

/** More pages are not read for one answer; whoever wants more asks again. */
const MAX_PAGES = 100;

/** Reads on until there is something to show: of some pages a reader may see nothing. */
export async function firstWithEvents(
  read: ReadPage,
  before?: string,
  left: number = MAX_PAGES,
): Promise<AuditPage> {
  const page = await read(before);
  const isDone = page.events.length > 0 || page.before === undefined || left <= 1;
  return isDone ? page : firstWithEvents(read, page.before, left - 1);
}

/** All events from there on, the latest first. @returns `before` when there were too many for one file */
export async function eventsFrom(read: ReadPage, before?: string): Promise<AuditPage> {
  const events: AuditEvent[] = [];
  let next = before;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await read(next);
    events.push(...page.events);
    if (page.before === undefined) return { events };
    next = page.before;
  }
  return next === undefined ? { events } : { events, before: next };
}
