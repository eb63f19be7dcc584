import type { Stores } from '#functions';

/** Stands before every call of a store: may delay it, let it fail before or after, or let it pass. */
export type Intercept = (name: string, call: () => Promise<unknown>) => Promise<unknown>;

/** The same stores with something standing before every call. */
export function interceptStores(stores: Stores, intercept: Intercept): Stores {
  const before = <T extends object>(name: string, store: T): T =>
    new Proxy(store, {
      get(target, property, receiver) {
        const value: unknown = Reflect.get(target, property, receiver);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) =>
          intercept(`${name}.${String(property)}`, async (): Promise<unknown> =>
            Reflect.apply(value, target, args),
          );
      },
    });
  return {
    editions: before('editions', stores.editions),
    responses: before('responses', stores.responses),
    sections: before('sections', stores.sections),
    submissions: before('submissions', stores.submissions),
    accounts: before('accounts', stores.accounts),
    sessions: before('sessions', stores.sessions),
    members: before('members', stores.members),
    invitations: before('invitations', stores.invitations),
    audit: before('audit', stores.audit),
    outbox: before('outbox', stores.outbox),
    releases: before('releases', stores.releases),
    access: before('access', stores.access),
    live: before('live', stores.live),
    candidates: before('candidates', stores.candidates),
  };
}
