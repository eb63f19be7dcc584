import { canonicalJson, type Edition } from '#survey';
import {
  accountId,
  type Account,
  type AuditEvent,
  type Invitation,
  type Member,
  type ResponseHead,
  type Section,
  type SectionSave,
  type Session,
  type SignInAttempt,
  type Stores,
  type Submission,
} from '#functions';

import { memoryAccess, memoryLive } from './memoryAccessAndLive.ts';
import { memoryCandidates } from './memoryCandidates.ts';
import { memoryOutbox, memoryReleases, type NewMap } from './memoryOutboxAndReleases.ts';

/**
 * Stores in memory that keep the promises of the ports. They answer at once and always in the same order, so that
 * thousands of histories can be tried and every one of them replayed from its seed. `memoryStores.test.ts` compares
 * them with the real ones.
 */
export function memoryStores(): MemoryStores {
  const clearings: (() => void)[] = [];
  const dumps: (() => unknown)[] = [];
  function newMap<Key, Value>(): Map<Key, Value> {
    const map = new Map<Key, Value>();
    clearings.push(() => map.clear());
    dumps.push(() => [...map]);
    return map;
  }
  const accounts = memoryAccounts(newMap);
  return {
    editions: memoryEditions(newMap),
    responses: memoryResponses(newMap),
    sections: memorySections(newMap),
    submissions: memorySubmissions(newMap),
    accounts,
    sessions: memorySessions(newMap, accounts),
    members: memoryMembers(newMap),
    invitations: memoryInvitations(newMap),
    audit: memoryAudit(newMap),
    outbox: memoryOutbox(newMap),
    releases: memoryReleases(newMap),
    access: memoryAccess(newMap),
    live: memoryLive(newMap),
    candidates: memoryCandidates(newMap),
    clear() {
      for (const clear of clearings) clear();
    },
    dump: () => dumps.map((dump) => dump()),
  };
}

/** Stores that can be emptied, so that one API serves many histories, and looked into. */
export interface MemoryStores extends Stores {
  clear(): void;
  /** Everything that is stored, to be compared. */
  dump(): unknown;
}

function memoryEditions(newMap: NewMap): Stores['editions'] {
  const editions = newMap<number, Edition>();
  return {
    get: async (year) => editions.get(year),
    all: async () => [...editions.values()].toSorted((a, b) => b.year - a.year),
    async add(edition) {
      if (editions.has(edition.year)) return 'exists';
      editions.set(edition.year, edition);
      return 'added';
    },
    async replace(edition, seen) {
      const stored = editions.get(edition.year);
      const frozen = ({ questionnaire, frozen: rules, synthetic }: Edition) =>
        canonicalJson({ questionnaire, rules: rules ?? null, synthetic });
      if (seen.state !== 'planned' && frozen(edition) !== frozen(seen)) throw new RangeError('Frozen.');
      const seenPart = ({ state, opensAt, closesAt, graceUntil, questionnaire }: Edition) =>
        [state, opensAt, closesAt, graceUntil, questionnaire].join(' ');
      if (stored === undefined || seenPart(stored) !== seenPart(seen)) return 'changedMeanwhile';
      editions.set(edition.year, edition);
      return 'replaced';
    },
  };
}

function memoryResponses(newMap: NewMap): Stores['responses'] {
  const heads = newMap<string, ResponseHead>();
  const keyOf = (edition: number, unit: string) => `${String(edition)} ${unit}`;
  const of = (edition: number) =>
    [...heads.values()]
      .filter((head) => head.edition === edition)
      .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  return {
    get: async (edition, unit) => heads.get(keyOf(edition, unit)),
    async put(head, seen) {
      if (head.rev !== seen + 1) throw new RangeError('A head follows on the revision that was seen.');
      const key = keyOf(head.edition, head.unit);
      if ((heads.get(key)?.rev ?? 0) !== seen) return 'changedMeanwhile';
      heads.set(key, head);
      return 'saved';
    },
    rowsOf: async (edition) =>
      of(edition).flatMap(({ unit, state, accepted }) =>
        accepted === undefined ? [] : [{ unit, state, submittedAt: accepted.submittedAt, row: accepted.row }],
      ),
    standsOf: async (edition) =>
      of(edition).map(({ unit, state, mode, accepted }) => ({
        unit,
        state,
        mode,
        ...(accepted && { submittedAt: accepted.submittedAt }),
        ...(accepted?.approval && { approval: accepted.approval }),
      })),
  };
}

interface MadeSave {
  readonly id: string;
  readonly content: string;
  readonly section: Section;
}

function memorySections(newMap: NewMap): Stores['sections'] {
  const sections = newMap<string, { readonly section: Section; readonly made: readonly MadeSave[] }>();
  const keyOf = (key: Pick<Section, 'edition' | 'unit' | 'dimension'>) =>
    `${String(key.edition)} ${key.unit} ${key.dimension}`;
  const contentOf = ({ seen, answers, comments, updatedBy }: SectionSave) =>
    JSON.stringify([seen, answers, comments, updatedBy]);
  return {
    async save(save) {
      const stored = sections.get(keyOf(save));
      const { seen, operation: id, ...rest } = save;
      const content = contentOf(save);
      if ((stored?.section.version ?? 0) !== seen) {
        const made = stored?.made.find((one) => one.id === id && one.content === content);
        return made
          ? { kind: 'saved', section: made.section }
          : { kind: 'conflict', current: stored?.section };
      }
      const section = { ...rest, version: seen + 1 };
      const made = [...(stored?.made ?? []), { id, content, section }].slice(-20);
      const done = stored?.section.done;
      sections.set(keyOf(save), { section: { ...section, ...(done && { done }) }, made });
      return { kind: 'saved', section };
    },
    async mark(key, seen, done) {
      const stored = sections.get(keyOf(key));
      if (stored?.section.version !== seen) return 'changed';
      const { done: _done, ...section } = stored.section;
      sections.set(keyOf(key), { ...stored, section: { ...section, ...(done && { done }) } });
      return 'marked';
    },
    async remove(key, seen) {
      if (sections.get(keyOf(key))?.section.version !== seen) return 'changed';
      sections.delete(keyOf(key));
      return 'removed';
    },
    get: async (key) => sections.get(keyOf(key))?.section,
    allOf: async (edition, unit) =>
      [...sections.values()]
        .map(({ section }) => section)
        .filter((section) => section.edition === edition && section.unit === unit)
        .toSorted((a, b) => (a.dimension < b.dimension ? -1 : 1)),
  };
}

function memorySubmissions(newMap: NewMap): Stores['submissions'] {
  const submissions = newMap<string, Submission>();
  const keyOf = (edition: number, unit: string, id: string) => `${String(edition)} ${unit} ${id}`;
  return {
    async add(submission) {
      const key = keyOf(submission.edition, submission.unit, submission.id);
      const stored = submissions.get(key);
      if (stored !== undefined) return { kind: 'exists', submission: stored };
      submissions.set(key, submission);
      return { kind: 'added' };
    },
    get: async (edition, unit, id) => submissions.get(keyOf(edition, unit, id)),
    listOf: async (edition, unit) =>
      [...submissions.values()]
        .filter((one) => one.edition === edition && one.unit === unit)
        .map(({ id, mode, submittedAt, hash }) => ({ id, mode, submittedAt, hash })),
  };
}

function memoryAccounts(newMap: NewMap): Stores['accounts'] {
  const accounts = newMap<string, Account>();
  return {
    get: async (id) => accounts.get(id),
    byIdentity: async (issuer, subject) => accounts.get(accountId(issuer, subject)),
    async add(account) {
      if (accounts.has(account.id)) return 'exists';
      accounts.set(account.id, account);
      return 'added';
    },
    async replace(account, seen) {
      if (account.rev !== seen + 1) throw new RangeError('An account follows on the revision that was seen.');
      if (accounts.get(account.id)?.rev !== seen) return 'changedMeanwhile';
      accounts.set(account.id, account);
      return 'saved';
    },
    async remove(id, seen) {
      if (accounts.get(id)?.rev !== seen) return 'changedMeanwhile';
      accounts.delete(id);
      return 'removed';
    },
  };
}

function memorySessions(newMap: NewMap, accounts: Stores['accounts']): Stores['sessions'] {
  const sessions = newMap<string, Session>();
  const attempts = newMap<string, SignInAttempt>();
  const listOf = (account: string) => [...sessions.values()].filter((one) => one.account === account);
  const endAll = (ended: readonly Session[]) => {
    for (const { hash } of ended) sessions.delete(hash);
  };
  return {
    add: async (session) => void sessions.set(session.hash, session),
    async find({ account: id, hash }) {
      const session = sessions.get(hash);
      const account = await accounts.get(id);
      return session?.account === id && account !== undefined ? { session, account } : undefined;
    },
    async touch({ hash }, seenAt) {
      const session = sessions.get(hash);
      if (session !== undefined) sessions.set(hash, { ...session, seenAt });
    },
    listOf: async (account) => listOf(account),
    end: async ({ hash }) => void sessions.delete(hash),
    endAll: async (account) => endAll(listOf(account)),
    endOthers: async ({ account, hash }) => endAll(listOf(account).filter((one) => one.hash !== hash)),
    addAttempt: async (attempt) => void attempts.set(attempt.hash, attempt),
    async takeAttempt(hash) {
      const attempt = attempts.get(hash);
      attempts.delete(hash);
      return attempt;
    },
  };
}

function memoryMembers(newMap: NewMap): Stores['members'] {
  const members = newMap<string, { readonly member: Member; readonly reminder?: string }>();
  const keyOf = (scope: string, account: string) => `${scope} ${account}`;
  return {
    async join(scope, account, at) {
      const stored = members.get(keyOf(scope, account));
      const { leftAt, ...member } = stored?.member ?? { account, joinedAt: at };
      if (leftAt !== undefined && leftAt > at) return 'leftLater';
      members.set(keyOf(scope, account), { ...stored, member });
      return 'joined';
    },
    async leave(scope, account, at) {
      const stored = members.get(keyOf(scope, account));
      if (stored === undefined) return undefined;
      const member = { leftAt: at, ...stored.member };
      members.set(keyOf(scope, account), { ...stored, member });
      return member.leftAt;
    },
    async remind(scope, account, { operation, at, noneSince }) {
      const stored = members.get(keyOf(scope, account));
      if (stored === undefined) return undefined;
      const { remindedAt } = stored.member;
      if (stored.reminder === operation) return remindedAt;
      if (remindedAt !== undefined && remindedAt > noneSince) return undefined;
      const member = { ...stored.member, remindedAt: at };
      members.set(keyOf(scope, account), { member, reminder: operation });
      return at;
    },
    of: async (scope) =>
      [...members]
        .filter(([key]) => key.startsWith(`${scope} `))
        .map(([, { member }]) => member)
        .toSorted((a, b) => (a.account < b.account ? -1 : 1)),
  };
}

function memoryInvitations(newMap: NewMap): Stores['invitations'] {
  const invitations = newMap<string, Invitation>();
  const operations = newMap<string, true>();
  const keyOf = ({ scope, hash }: Pick<Invitation, 'scope' | 'hash'>) => `${scope} ${hash}`;
  return {
    async add(invitation, operation) {
      const claim = `${invitation.scope} ${operation}`;
      if (operations.has(claim)) return 'exists';
      operations.set(claim, true);
      if (invitations.has(keyOf(invitation))) return 'exists';
      invitations.set(keyOf(invitation), invitation);
      return 'added';
    },
    get: async (scope, hash) => invitations.get(keyOf({ scope, hash })),
    of: async (scope) =>
      [...invitations.values()]
        .filter((one) => one.scope === scope)
        .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    async replace(invitation, seen) {
      if (invitations.get(keyOf(invitation))?.state !== seen) return 'changedMeanwhile';
      invitations.set(keyOf(invitation), invitation);
      return 'saved';
    },
  };
}

function memoryAudit(newMap: NewMap): Stores['audit'] {
  const events = newMap<string, AuditEvent>();
  const page = (chosen: (event: AuditEvent) => boolean) => ({
    events: [...events.values()].filter(chosen).toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1)),
  });
  const placeOf = ({ at, id }: AuditEvent) => `${at}#${id}`;
  return {
    add: async (event) => void events.set(`${event.scope} ${placeOf(event)}`, event),
    ofScope: async (scope) => page((event) => event.scope === scope),
    ofMonth: async (month) => page(({ at }) => at.startsWith(month)),
  };
}
