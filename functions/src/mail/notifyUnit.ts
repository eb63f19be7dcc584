import type { UnitKey } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { Role } from '../store/accountStore.ts';
import type { Message } from './message.ts';

/** A notice (Benachrichtigung) to everybody of a unit who has one of the roles and a mail address. */
export interface Notice {
  readonly unit: UnitKey;
  readonly roles: readonly Role[];
  readonly message: Message;
  /** The operation it follows from: repeated, it is the same notice. */
  readonly id: string;
}

/** Puts a notice into the outbox, one mail a person. People without a mail address read it on their page. */
export async function notifyUnit(
  { members, accounts, mail }: Pick<Dependencies, 'members' | 'accounts' | 'mail'>,
  { unit, roles, message, id }: Notice,
): Promise<void> {
  const present = (await members.of(unit)).filter(({ leftAt }) => leftAt === undefined);
  const people = await Promise.all(present.map(({ account }) => accounts.get(account)));
  for (const person of people) {
    if (person?.email === undefined || person.unit !== unit || !roles.includes(person.role)) continue;
    await mail.post(person.email, message, `${message.kind}:${id}:${person.id}`);
  }
}
