import { randomUUID } from 'node:crypto';
import type { Account, Stores } from '#functions';
import type { UnitKey } from '#survey';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from './apiUnderTest.ts';
import { exampleAccount, REGISTRY } from './examples.ts';
import { acceptAs, tokenOf, trustingProvider, type Acceptance } from './trustingProvider.ts';

const invited = z.looseObject({ link: z.string(), invitation: z.looseObject({ id: z.string() }) });

/** An administration of its own for each test, and what its people do. */
export interface TeamUnderTest {
  readonly unit: UnitKey;
  readonly pegel: ApiUnderTest;
  readonly call: ApiUnderTest['call'];
  /** Adds somebody who is there already and signs them in. */
  join(name: string, changes?: Partial<Omit<Account, 'id' | 'subject'>>): Promise<string>;
  /** Invites somebody; the answer must say so. */
  invite(cookie: string, wish: object): Promise<{ id: string; token: string; link: string }>;
  accept(token: string, subject: string): Promise<Acceptance>;
}

let unitsTaken = 100;

/**
 * @param check wraps the calls, for example so that every answer is compared with the declaration of its route
 */
export function teamOn(
  stores: Stores,
  check: (pegel: ApiUnderTest) => ApiUnderTest['call'] = ({ call }) => call,
): TeamUnderTest {
  unitsTaken += 1;
  const unit = REGISTRY.units[unitsTaken % REGISTRY.units.length]!.key;
  const pegel = apiOn(stores, { identityProvider: trustingProvider });
  const call = check(pegel);
  return {
    unit,
    pegel,
    call,
    async join(name, changes = {}) {
      const account = exampleAccount(`${name}-${unit}`, { unit, ...changes });
      await stores.members.join(unit, account.id, '2025-01-01T00:00:00.000Z');
      return pegel.signIn(account);
    },
    async invite(cookie, wish) {
      const body = { operation: randomUUID(), ...wish };
      const answer = await call('POST', '/api/team/invitations', { cookie, body });
      if (answer.status !== 201) throw new Error(await answer.text());
      const { link, invitation } = invited.parse(await answer.json());
      return { id: invitation.id, link, token: tokenOf(link) };
    },
    accept: (token, subject) => acceptAs(call, token, `${subject}-${unit}`),
  };
}

/** The account that a person of a team has. */
export function accountIn({ unit }: Pick<TeamUnderTest, 'unit'>, name: string): string {
  return exampleAccount(`${name}-${unit}`).id;
}
