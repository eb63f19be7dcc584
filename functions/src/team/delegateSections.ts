import { DIMENSION_IDS, type DimensionId, type UnitKey } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import { currentEdition, sectionNames } from './currentEdition.ts';
import { scopeName } from './scopeName.ts';

export type DelegationOutcome =
  | { readonly kind: 'saved'; readonly sections: readonly DimensionId[]; readonly rev: number }
  | { readonly kind: 'notFound' | 'notContributor' | 'changedMeanwhile' };

/** Which sections somebody is to have, and the revision of their account that was seen. */
interface Delegation {
  readonly account: string;
  readonly sections: readonly DimensionId[];
  readonly rev: number;
}

/**
 * Hands sections to a contributor or takes them away (Mitwirkung); it counts from their next request on. Who has
 * these sections already has them: the repetition has the same answer.
 */
export async function delegateSections(
  dependencies: Dependencies,
  { account: editor, unit }: { readonly account: Account; readonly unit: UnitKey },
  { account: id, sections: wanted, rev }: Delegation,
): Promise<DelegationOutcome> {
  const account = await dependencies.accounts.get(id);
  if (account?.unit !== unit) return { kind: 'notFound' };
  if (account.role !== 'contributor') return { kind: 'notContributor' };
  const sections = DIMENSION_IDS.filter((one) => wanted.includes(one));
  const before = account.sections ?? [];
  const isSaved = account.rev === rev + 1 && String(before) === String(sections);
  if (account.rev !== rev && !isSaved) return { kind: 'changedMeanwhile' };
  const after = { ...account, sections, rev: rev + 1 };
  if (!isSaved && (await dependencies.accounts.replace(after, rev)) === 'changedMeanwhile')
    return { kind: 'changedMeanwhile' };
  await record(dependencies, {
    id: `delegated-${id.slice(0, 16)}-${after.rev}`,
    at: dependencies.now().toISOString(),
    kind: 'sections-delegated',
    scope: unit,
    actor: editor.id,
    subject: id,
    role: 'contributor',
  });
  // A repetition no longer knows what was added; if the first mail got through, this one is the same.
  const added = isSaved ? sections : sections.filter((one) => !before.includes(one));
  await tell(dependencies, editor, after, added);
  return { kind: 'saved', sections, rev: after.rev };
}

/** Tells people of sections they were given, while there is an edition to answer. */
async function tell(
  dependencies: Dependencies,
  editor: Account,
  { id, unit, email, rev }: Account,
  added: readonly DimensionId[],
): Promise<void> {
  const edition = await currentEdition(dependencies);
  if (email === undefined || unit === undefined || edition === undefined || added.length === 0) return;
  const { config, mail } = dependencies;
  await mail.post(
    email,
    {
      kind: 'delegated',
      unitName: scopeName(dependencies, unit) ?? '',
      edition: edition.year,
      sections: sectionNames(dependencies, edition, added),
      from: editor.name,
      link: `${config.publicOrigin}/verwaltung`,
    },
    `delegated-${id.slice(0, 32)}-${rev}`,
  );
}
