import {
  acceptsAnswers,
  acceptsApproval,
  type Edition,
  type Questionnaire,
  type Respondent,
  type Unit,
} from '#survey';
import { mayDo, type MemberPermission } from '../auth/policy.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import type { ResponseHead } from '../store/responseStore.ts';

/** The own unit in one edition, as far as everybody's rules and the clock go. */
export interface OwnEdition {
  readonly edition: Edition;
  readonly questionnaire: Questionnaire;
  readonly unit: Unit;
  /** Whether this may be done now: by the policy and by the server's clock. */
  readonly isOpen: boolean;
}

/** The response (Antwortbogen) of the own unit in one edition, as far as its head knows it. */
export interface OwnResponse extends OwnEdition {
  readonly respondent: Respondent;
  /** `undefined` before the first change. */
  readonly head: ResponseHead | undefined;
}

interface Intent {
  readonly year: number;
  readonly permission: MemberPermission;
}

/**
 * Gathers what an intent of the own unit must respect; the unit comes from the account, never from the request.
 *
 * @returns `undefined` when there is no such edition, or the unit is no longer in the registry
 */
export async function ownEdition(
  dependencies: Dependencies,
  { account, unit: key }: Member,
  { year, permission }: Intent,
): Promise<OwnEdition | undefined> {
  const { editions, registry, now } = dependencies;
  const edition = await editions.get(year);
  const unit = registry.find(key);
  if (edition === undefined || unit === undefined) return undefined;
  const verdict = mayDo(permission, account, { unit: key, editionState: edition.state });
  const isInTime = permission === 'response.approve' ? acceptsApproval : acceptsAnswers;
  const isOpen = verdict === 'allowed' && isInTime(edition, now().toISOString());
  return { edition, questionnaire: questionnaireOf(dependencies, edition), unit, isOpen };
}

/** The same with the head of the response; one that is closed takes nothing any more. */
export async function ownResponse(
  dependencies: Dependencies,
  member: Member,
  intent: Intent,
): Promise<OwnResponse | undefined> {
  const [own, head] = await Promise.all([
    ownEdition(dependencies, member, intent),
    dependencies.responses.get(intent.year, member.unit),
  ]);
  if (own === undefined) return undefined;
  const respondent = { unitType: own.unit.type, mode: head?.mode ?? 'full' };
  return { ...own, respondent, head, isOpen: own.isOpen && head?.state !== 'closed' };
}
