import {
  dimensionId,
  instant,
  mayDecideAlone,
  responseState,
  sectionStatus,
  type DimensionId,
} from '#survey';
import * as z from 'zod';
import { mayDo } from '../auth/policy.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import type { AcceptedSubmission, PendingSubmission, Returned } from '../store/responseStore.ts';
import type { Section } from '../store/sectionStore.ts';
import { mode } from '../store/rows.ts';
import type { OwnResponse } from '../submission/ownResponse.ts';
import { editionView, viewEdition } from './editionView.ts';
import { nameOf } from './nameOf.ts';
import { readOnce } from './readOnce.ts';
import { receipt } from './receipt.ts';
import { sectionView, viewSection } from './sectionView.ts';
import { unitView, viewUnit } from './unitView.ts';

const status = z.enum(['open', 'done', 'inApproval', 'approved']);
const sectionInResponse = sectionView.extend({ status });

const common = {
  edition: editionView,
  unit: unitView,
  mode,
  state: responseState,
  rev: z.int().nonnegative(),
  sections: z.array(sectionInResponse),
  /** What the approver said when the last submission came back. */
  returned: z
    .strictObject({
      at: instant,
      by: z.string(),
      comment: z.string().optional(),
      sections: z.partialRecord(dimensionId, z.string()),
    })
    .optional(),
};

const acceptedView = receipt.extend({
  approval: z
    .strictObject({ kind: z.enum(['fourEyes', 'onePerson']), at: instant, by: z.string().optional() })
    .optional(),
});

/** The response as those see it who answer for all of it. */
const wholeResponse = z.strictObject({
  role: z.enum(['editor', 'approver']),
  ...common,
  accepted: acceptedView.optional(),
  pending: receipt.extend({ submittedBy: z.string() }).optional(),
  /** Whether the reader may send it in without a second person. */
  mayDecideAlone: z.boolean(),
});

/** The response as somebody sees it to whom sections are delegated: these, and nothing of the others. */
const delegatedResponse = z.strictObject({
  role: z.literal('contributor'),
  ...common,
  delegated: z.array(dimensionId),
});

export const responseView = z.discriminatedUnion('role', [wholeResponse, delegatedResponse]);
export type ResponseView = z.infer<typeof responseView>;

/** The response of the own unit, with what the reader's role may see of it. */
export async function viewResponse(
  dependencies: Dependencies,
  member: Member,
  own: OwnResponse,
): Promise<ResponseView> {
  const { edition, unit, head, respondent } = own;
  const { account } = member;
  const names = { accounts: readOnce(dependencies.accounts) };
  const all = await dependencies.sections.allOf(edition.year, member.unit);
  const seen = (dimension: DimensionId) => mayDo('draft.read', account, { dimension }) === 'allowed';
  const visible = all.filter(({ dimension }) => seen(dimension));
  const sections = await Promise.all(
    visible.map(async (section) => ({
      ...(await viewSection(names, account.id, section)),
      status: statusOf(section, head?.pending, head?.accepted),
    })),
  );
  const view = {
    edition: viewEdition(edition, dependencies.now()),
    unit: viewUnit(unit),
    mode: respondent.mode,
    state: head?.state ?? ('draft' as const),
    rev: head?.rev ?? 0,
    sections,
  };
  const name = (id: string) => nameOf(names, account.id, id);
  const returned = head?.returned && (await viewReturned(head.returned, name));
  if (account.role === 'contributor') {
    const delegated = dimensionId.options.filter(seen);
    const own = returned && withoutOthers(returned, delegated);
    return { role: 'contributor', ...view, delegated, ...(own && { returned: own }) };
  }
  return {
    role: account.role === 'approver' ? 'approver' : 'editor',
    ...view,
    ...(returned && { returned }),
    ...(head?.accepted && { accepted: await viewAccepted(head.accepted, name) }),
    ...(head?.pending && { pending: await viewPendingReceipt(head.pending, name) }),
    mayDecideAlone:
      account.role === 'editor' &&
      mayDecideAlone(account.id, await dependencies.members.of(member.unit), edition),
  };
}

type Name = (account: string) => Promise<string>;

function statusOf(
  { dimension, version, done }: Section,
  pending: PendingSubmission | undefined,
  accepted: AcceptedSubmission | undefined,
) {
  return sectionStatus({
    current: version,
    done: done?.version,
    pending: pending?.versions[dimension],
    accepted: accepted?.versions?.[dimension],
  });
}

async function viewReturned({ at, by, comment, sections }: Returned, name: Name) {
  return { at, by: await name(by), comment, sections };
}

function withoutOthers(
  { at, by, sections }: Awaited<ReturnType<typeof viewReturned>>,
  delegated: readonly DimensionId[],
) {
  const own = Object.fromEntries(
    delegated.flatMap((id) => (sections[id] === undefined ? [] : [[id, sections[id]]])),
  );
  return Object.keys(own).length === 0 ? undefined : { at, by, sections: own };
}

async function viewAccepted({ id, submittedAt, hash, approval }: AcceptedSubmission, name: Name) {
  if (approval === undefined) return { id, submittedAt, hash };
  const by = approval.kind === 'fourEyes' ? { by: await name(approval.by) } : {};
  return { id, submittedAt, hash, approval: { kind: approval.kind, at: approval.at, ...by } };
}

async function viewPendingReceipt({ id, submittedAt, hash, submittedBy }: PendingSubmission, name: Name) {
  return { id, submittedAt, hash, submittedBy: await name(submittedBy) };
}
