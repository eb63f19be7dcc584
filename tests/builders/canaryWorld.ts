import type {
  AcceptedSubmission,
  Invitation,
  ResponseHead,
  SecurityAccess,
  Stores,
  Submission,
} from '#functions';
import { submissionHash } from '#functions';
import {
  DIMENSION_IDS,
  packRow,
  type Answers,
  type Comments,
  type DimensionId,
  type EditionState,
} from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import {
  association,
  canaryOf,
  officePerson,
  peopleOf,
  secretOf,
  sha256,
  SIDES,
  storedSessions,
  UNIT_OF,
  unitPerson,
  type CanaryPerson,
  type Side,
} from './canaryPeople.ts';
import { NOON } from './clock.ts';
import { addExampleCandidate } from './exampleCandidate.ts';
import { exampleRelease } from './exampleRelease.ts';
import { openEdition, REGISTRY } from './examples.ts';
import { fullResponse } from './fullResponse.ts';
import type { MemoryStores } from './memoryStores.ts';
import { memoryStores } from './memoryStores.ts';

const JOINED = '2026-01-01T00:00:00.000Z';
const LATER = '2026-12-07T12:00:00.000Z';
export const YEAR = 2026;
const YEAR_BEFORE = 2025;

/** A correction that is audited and waits for a second person. */
export const CANDIDATE = 'eeeeeeee-0000-4000-8000-000000002025';

/** Ids of what a side has, each of them found nowhere else. */
export const SUBMISSIONS = {
  a: {
    before: 'aaaaaaaa-0000-4000-8000-000000002025',
    accepted: 'aaaaaaaa-0000-4000-8000-000000002026',
    pending: 'aaaaaaaa-0000-4000-8000-000000012026',
  },
  b: {
    before: 'bbbbbbbb-0000-4000-8000-000000002025',
    accepted: 'bbbbbbbb-0000-4000-8000-000000002026',
    pending: 'bbbbbbbb-0000-4000-8000-000000012026',
  },
} as const;

/** Requests for security answers of a side; only those of `a` are from the analyst who asks routes. */
export const ACCESSES = {
  a: { open: 'aaaaaaaa-0000-4000-8000-00000000e001', readable: 'aaaaaaaa-0000-4000-8000-00000000e002' },
  b: { open: 'bbbbbbbb-0000-4000-8000-00000000e001', readable: 'bbbbbbbb-0000-4000-8000-00000000e002' },
} as const;

/**
 * Two administrations and the association, with everything that can be stored and full of canaries: sections, what
 * was accepted, what waits for approval, what was returned, invitations and events, in this year's edition and the
 * one before.
 */
export async function canaryWorld(state: EditionState): Promise<MemoryStores> {
  const stores = memoryStores();
  await stores.editions.add(openEdition({ state }));
  await stores.editions.add(openEdition({ year: YEAR_BEFORE, state: 'released' }));
  for (const number of [1, 2]) await stores.releases.add(exampleRelease(YEAR_BEFORE, number));
  await addExampleCandidate(stores, exampleRelease(YEAR_BEFORE, 3), {
    id: CANDIDATE,
    createdBy: officePerson('vera').account.id,
  });
  for (const side of SIDES) await settle(stores, side);
  for (const person of association()) await enter(stores, person);
  await stores.invitations.add(staffInvitation(), 'op-geschaeftsstelle');
  await stores.audit.add({
    ...EVENT,
    id: 'geschaeftsstelle',
    scope: 'geschaeftsstelle',
    actor: officePerson('ute').account.id,
  });
  return stores;
}

const EVENT = { at: NOON, kind: 'invitation-created' } as const;

async function enter(stores: MemoryStores, person: CanaryPerson): Promise<void> {
  const { account } = person;
  await stores.accounts.add(account);
  await stores.members.join(account.unit ?? 'geschaeftsstelle', account.id, JOINED);
  for (const session of storedSessions(person)) await stores.sessions.add(session);
}

async function settle(stores: MemoryStores, side: Side): Promise<void> {
  const unit = UNIT_OF[side];
  for (const person of peopleOf(side)) await enter(stores, person);
  for (const edition of [YEAR_BEFORE, YEAR]) {
    for (const dimension of DIMENSION_IDS) await saveSection(stores, side, edition, { dimension, seen: 0 });
  }
  // Changed since it was sent, so that there is something open to be reminded of.
  await saveSection(stores, side, YEAR, { dimension: 'eakte', seen: 1 });
  for (const submission of submissionsOf(side)) await stores.submissions.add(submission);
  await stores.responses.put(headBefore(side), 0);
  await stores.responses.put({ ...headNow(side), rev: 1 }, 0);
  for (const access of accessesOf(side)) await stores.access.add(access);
  await stores.invitations.add(unitInvitation(side), `op-${side}`);
  await stores.audit.add({
    ...EVENT,
    id: canaryOf(side, 'person', 'ereignis'),
    scope: unit,
    ...aboutDora(side),
  });
}

function aboutDora(side: Side) {
  const subject = unitPerson(side, 'dora').account.id;
  return { actor: unitPerson(side, 'anna').account.id, subject, role: 'contributor' } as const;
}

async function saveSection(
  { sections }: Pick<Stores, 'sections'>,
  side: Side,
  edition: number,
  { dimension, seen }: { readonly dimension: DimensionId; readonly seen: number },
): Promise<void> {
  await sections.save({
    edition,
    unit: UNIT_OF[side],
    dimension,
    seen,
    operation: `${side}-${dimension}-${seen}`,
    answers: answersOf(side, dimension),
    comments: commentsOf(side, dimension),
    updatedAt: NOON,
    updatedBy: unitPerson(side, dimension === 'eakte' ? 'dora' : 'anna').account.id,
  });
}

/** Answers to one section; where something may not apply, the reason is a canary. */
function answersOf(side: Side, dimension: DimensionId): Answers {
  const items = itemsOf(dimension);
  const all = fullResponse(unitTypeOf(side));
  const own = items.flatMap(({ id }) => (all[id] === undefined ? [] : [[id, all[id]] as const]));
  const excused = items.find(({ id, naAllowed }) => naAllowed && all[id] !== undefined);
  const reason = canaryOf(side, 'abschnitt', `${dimension}-grund`);
  return {
    ...Object.fromEntries(own),
    ...(excused && { [excused.id]: { kind: 'notApplicable', reason } }),
  };
}

function commentsOf(side: Side, dimension: DimensionId): Comments {
  const [item] = itemsOf(dimension);
  return item === undefined ? {} : { [item.id]: canaryOf(side, 'abschnitt', `${dimension}-anmerkung`) };
}

function itemsOf(dimension: DimensionId) {
  return QUESTIONNAIRE_2026.dimensions.find(({ id }) => id === dimension)?.items ?? [];
}

function unitTypeOf(side: Side) {
  const unit = REGISTRY.find(UNIT_OF[side]);
  if (unit === undefined) throw new RangeError('The registry lost an administration.');
  return unit.type;
}

function submissionsOf(side: Side): Submission[] {
  const content = {
    unit: UNIT_OF[side],
    mode: 'full',
    questionnaire: QUESTIONNAIRE_2026.version,
    answers: Object.assign({}, ...DIMENSION_IDS.map((dimension) => answersOf(side, dimension))),
    comments: Object.assign({}, ...DIMENSION_IDS.map((dimension) => commentsOf(side, dimension))),
    versions: Object.fromEntries(DIMENSION_IDS.map((dimension) => [dimension, 1])),
    editors: [unitPerson(side, 'anna').account.id, unitPerson(side, 'dora').account.id],
    reason: canaryOf(side, 'ganz', 'begruendung'),
  } as const;
  const sent = { submittedAt: NOON, submittedBy: unitPerson(side, 'anna').account.id };
  const { before, accepted, pending } = SUBMISSIONS[side];
  return [
    { id: before, edition: YEAR_BEFORE },
    { id: accepted, edition: YEAR },
    { id: pending, edition: YEAR },
  ].map((one) => ({ ...content, ...one, ...sent, hash: submissionHash({ ...content, ...one }) }));
}

function acceptedOf(side: Side, which: 0 | 1 | 2): AcceptedSubmission {
  const submission = submissionsOf(side)[which];
  if (submission === undefined) throw new RangeError('There are three submissions.');
  const { id, submittedAt, hash, versions, answers } = submission;
  const approval = { kind: 'fourEyes', by: unitPerson(side, 'chris').account.id, at: NOON } as const;
  return { id, submittedAt, hash, versions, row: packRow(QUESTIONNAIRE_2026, 'full', answers), approval };
}

function headBefore(side: Side): ResponseHead {
  const accepted = acceptedOf(side, 0);
  return { edition: YEAR_BEFORE, unit: UNIT_OF[side], state: 'closed', mode: 'full', rev: 1, accepted };
}

/** Something counts, an amendment waits for approval, and one before it was returned. */
function headNow(side: Side): Omit<ResponseHead, 'rev'> {
  const { approval: _approval, versions = {}, ...sent } = acceptedOf(side, 2);
  const submittedBy = unitPerson(side, 'anna').account.id;
  const editors = [submittedBy, unitPerson(side, 'dora').account.id];
  return {
    edition: YEAR,
    unit: UNIT_OF[side],
    state: 'inApproval',
    mode: 'full',
    accepted: acceptedOf(side, 1),
    pending: { ...sent, versions, submittedBy, editors },
    returned: {
      submission: SUBMISSIONS[side].accepted,
      by: unitPerson(side, 'chris').account.id,
      at: NOON,
      comment: canaryOf(side, 'ganz', 'rueckgabe'),
      sections: {
        eakte: canaryOf(side, 'abschnitt', 'eakte-rueckgabe'),
        ozg: canaryOf(side, 'abschnitt', 'ozg-rueckgabe'),
      },
    },
  };
}

/** One waits for a second person, one may be read by whoever asked for it. */
function accessesOf(side: Side): SecurityAccess[] {
  const { open, readable } = ACCESSES[side];
  const idOf = (name: 'olga' | 'paul' | 'vera') => officePerson(name).account.id;
  const asked = {
    unit: UNIT_OF[side],
    edition: YEAR,
    reason: 'Rückfrage zu einer Angabe',
    requestedAt: NOON,
  };
  return [
    { ...asked, id: open, requestedBy: idOf('paul'), state: 'open' },
    {
      ...asked,
      id: readable,
      requestedBy: idOf(side === 'a' ? 'olga' : 'paul'),
      state: 'approved',
      decidedBy: idOf('vera'),
      decidedAt: NOON,
    },
  ];
}

/** The secret in the link of the invitation that is open. */
export function invitationSecret(side: Side): string {
  return secretOf(unitPerson(side, 'anna'), 'invitation');
}

/** Written by the association, so that whoever holds the link learns of nobody in the administration. */
function unitInvitation(side: Side): Invitation {
  return {
    hash: sha256(invitationSecret(side)),
    scope: UNIT_OF[side],
    role: 'editor',
    email: `${canaryOf(side, 'person', 'eingeladen')}@beispiel.example`,
    createdAt: NOON,
    createdBy: officePerson('olga').account.id,
    expiresAt: LATER,
    state: 'open',
  };
}

export const STAFF_SECRET = secretOf(officePerson('vera'), 'invitation');

function staffInvitation(): Invitation {
  return {
    hash: sha256(STAFF_SECRET),
    scope: 'geschaeftsstelle',
    role: 'analyst',
    createdAt: NOON,
    createdBy: officePerson('vera').account.id,
    expiresAt: LATER,
    state: 'unconfirmed',
  };
}
