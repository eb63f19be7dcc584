import type { Stores } from '#functions';

/** Stops at one write, as a process does that is ended: before its effect or just after. */
export interface Breakage {
  /** Writes that still go through; the next one breaks. */
  writesLeft: number;
  readonly moment: 'before' | 'after';
}

/** What a broken write throws. */
class Broken extends Error {
  override readonly name = 'Broken';
}

const WRITES = new Set(['add', 'replace', 'remove', 'join', 'leave', 'remind', 'end', 'endAll']);

/** The same stores for members, invitations, accounts, sessions and the trail, but one of their writes breaks. */
export function breakingStores(stores: Stores, breakage: Breakage): Stores {
  return {
    ...stores,
    members: breaking(stores.members, breakage),
    invitations: breaking(stores.invitations, breakage),
    accounts: breaking(stores.accounts, breakage),
    sessions: breaking(stores.sessions, breakage),
    audit: breaking(stores.audit, breakage),
  };
}

function breaking<Store extends object>(store: Store, breakage: Breakage): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || !WRITES.has(String(name))) return method;
      return async (...given: unknown[]): Promise<unknown> => {
        const breaksNow = breakage.writesLeft === 0;
        breakage.writesLeft -= 1;
        if (breaksNow && breakage.moment === 'before') throw new Broken();
        const answer: unknown = await Reflect.apply(method, target, given);
        if (breaksNow) throw new Broken();
        return answer;
      };
    },
  });
}
