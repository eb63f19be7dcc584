import type { UnitKey } from '#survey';
import { record } from '../auditTrail.ts';
import { mayDo } from '../auth/policy.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import { currentEdition, sectionNames } from './currentEdition.ts';
import { openSections } from './openSections.ts';
import { scopeName } from './scopeName.ts';

/** Nobody is reminded more often, in milliseconds: once in 24 hours. */
const PAUSE = 24 * 60 * 60 * 1000;

export type ReminderOutcome =
  | { readonly kind: 'reminded'; readonly at: string }
  | {
      readonly kind:
        'notFound' | 'notContributor' | 'editionClosed' | 'noAddress' | 'nothingOpen' | 'remindedAlready';
    };

/**
 * Asks a contributor by mail for the sections that are still open (Erinnerung). That it was done is noted before
 * the mail is posted; the same operation again posts the same mail, which is sent once.
 */
export async function remindMember(
  dependencies: Dependencies,
  { account: editor, unit }: { readonly account: Account; readonly unit: UnitKey },
  { account: id, operation }: { readonly account: string; readonly operation: string },
): Promise<ReminderOutcome> {
  const { accounts, members, config, mail, now } = dependencies;
  const account = await accounts.get(id);
  if (account?.unit !== unit) return { kind: 'notFound' };
  if (account.role !== 'contributor') return { kind: 'notContributor' };
  const edition = await currentEdition(dependencies);
  if (edition === undefined) return { kind: 'editionClosed' };
  if (mayDo('team.remind', editor, { editionState: edition.state }) !== 'allowed')
    return { kind: 'editionClosed' };
  if (account.email === undefined) return { kind: 'noAddress' };
  const isOpen = await openSections(dependencies, unit, edition);
  const open = (account.sections ?? []).filter(isOpen);
  if (open.length === 0) return { kind: 'nothingOpen' };
  const time = now();
  const noneSince = new Date(time.getTime() - PAUSE).toISOString();
  const at = await members.remind(unit, id, { operation, at: time.toISOString(), noneSince });
  if (at === undefined) return { kind: 'remindedAlready' };
  await record(dependencies, {
    id: `reminded-${operation}`,
    at,
    kind: 'reminder-sent',
    scope: unit,
    actor: editor.id,
    edition: edition.year,
    subject: id,
  });
  await mail.post(
    account.email,
    {
      kind: 'reminder',
      unitName: scopeName(dependencies, unit) ?? '',
      edition: edition.year,
      sections: sectionNames(dependencies, edition, open),
      from: editor.name,
      closesAt: edition.closesAt,
      link: `${config.publicOrigin}/verwaltung`,
    },
    `reminder-${operation}`,
  );
  return { kind: 'reminded', at };
}
