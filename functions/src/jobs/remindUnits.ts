import { acceptsAnswers, dueReminder, unitName, type Edition, type ReminderDay, type Unit } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { notifyUnit } from '../mail/notifyUnit.ts';
import type { Role } from '../store/accountStore.ts';
import type { ResponseStand } from '../store/responseStore.ts';

type RemindNeeds = Pick<
  Dependencies,
  'editions' | 'responses' | 'registry' | 'members' | 'accounts' | 'mail' | 'now' | 'log'
> & { readonly config: Pick<Dependencies['config'], 'publicOrigin'> };

/** So many units are looked at at once. */
const AT_ONCE = 16;

/**
 * Reminds units that have not answered before the deadline (Erinnerung vor der Frist): those who fill in, or, where
 * everything waits for approval, those who approve. Called on a schedule; called again it posts the same mails, each of
 * which is sent once. After an extension the reminders come again, with the new deadline.
 */
export async function remindUnits(needs: RemindNeeds): Promise<void> {
  const now = needs.now();
  for (const edition of await needs.editions.all()) {
    const left = Date.parse(edition.closesAt) - now.getTime();
    const days = acceptsAnswers(edition, now.toISOString()) ? dueReminder(left) : undefined;
    if (days !== undefined) await remindAll(needs, edition, days);
  }
}

async function remindAll(needs: RemindNeeds, edition: Edition, days: ReminderDay): Promise<void> {
  const stands = await needs.responses.standsOf(edition.year);
  const states = new Map(stands.map(({ unit, state }) => [unit, state]));
  const late = needs.registry.units.flatMap((unit) => {
    const role = whoMustAct(states.get(unit.key) ?? 'draft');
    return role === undefined ? [] : [{ unit, role }];
  });
  for (let from = 0; from < late.length; from += AT_ONCE) {
    const group = late.slice(from, from + AT_ONCE);
    await Promise.all(group.map(({ unit, role }) => remind(needs, { edition, days, unit, role })));
  }
  needs.log({ event: 'units-reminded', edition: edition.year, days, units: late.length });
}

/** Whose turn it is while nothing counts; `undefined` when something does, or nothing can be done any more. */
function whoMustAct(state: ResponseStand['state']): Role | undefined {
  switch (state) {
    case 'draft':
      return 'editor';
    case 'inApproval':
      return 'approver';
    case 'accepted':
    case 'closed':
      return undefined;
  }
}

interface Reminder {
  readonly edition: Edition;
  readonly days: ReminderDay;
  readonly unit: Unit;
  readonly role: Role;
}

async function remind(needs: RemindNeeds, { edition, days, unit, role }: Reminder): Promise<void> {
  const { year, closesAt } = edition;
  const message = {
    kind: 'deadline-reminder',
    unitName: unitName(unit),
    edition: year,
    waitsForApproval: role === 'approver',
    closesAt,
    link: `${needs.config.publicOrigin}/verwaltung`,
  } as const;
  const id = `${year}-${days}-${closesAt.slice(0, 10)}`;
  await notifyUnit(needs, { unit: unit.key, roles: [role], message, id });
}
