import { releaseId, unitKey } from '#survey';
import * as z from 'zod';
import { accountOf } from '../store/accountStore.dynamo.ts';
import { accessRow } from '../store/accessStore.dynamo.ts';
import { eventRow } from '../store/auditStore.dynamo.ts';
import { accountId } from '../store/accountStore.ts';
import { candidateOf } from '../store/candidateStore.dynamo.ts';
import { candidateRow } from '../store/candidateRow.ts';
import { storedEdition } from '../store/editionStore.dynamo.ts';
import { editionIndex, keys, type Key } from '../store/keys.ts';
import { interimRow, selectionsRow, viewRow } from '../store/liveStore.dynamo.ts';
import { invitationRow, memberRow, sessionRow, signInRow } from '../store/peopleRows.ts';
import { headOf } from '../store/responseStore.dynamo.ts';
import {
  chunkRow,
  finishedMailRow,
  headRow,
  key,
  releaseRow,
  sectionRow,
  sha256,
  ttl,
  waitingMailRow,
} from '../store/rows.ts';
import { submissionOf } from '../store/submissionStore.dynamo.ts';
import { placeOf, type Holdings, type Known } from './holdings.ts';
import { headFacts, submissionFacts } from './responseFacts.ts';
import { takeEvent } from './takeEvent.ts';

/** An item as a table gives it. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** Reads an item into the holdings; says whether it lies where its content belongs. @throws when it does not parse */
type Reader = (item: StoredItem, holdings: Holdings, known: Known, match: readonly string[]) => boolean;

const operationRow = z.strictObject({ ...key, ttl });

/** Every kind of item by its place, `pk sk`; what matches none is unknown. */
export const READERS: readonly (readonly [RegExp, Reader])[] = [
  [
    /^EDITIONS \d{4}$/,
    (item, { editions }) => {
      const edition = storedEdition.parse(item);
      editions.set(edition.year, edition);
      return isAt(item, keys.edition(edition.year));
    },
  ],
  [
    /^RESPONSE#(\d{4})#\S+ HEAD$/,
    (item, { heads }, _known, [, year]) => {
      const row = headRow.parse(item);
      heads.set(row.pk, headFacts(headOf(Number(year), row)));
      return row.edition === editionIndex(Number(year)) && isAt(item, keys.head(Number(year), row.unit));
    },
  ],
  [
    /^RESPONSE#(\d{4})#(\S+) SECTION#\w+$/,
    (item, { sections }, _known, [, year, unit]) => {
      const row = sectionRow.parse(item);
      sections.set(row.pk, Number(year));
      return isAt(item, keys.section(Number(year), unitKey.parse(unit), row.dimension));
    },
  ],
  [
    /^RESPONSE#(\d{4})#(\S+) SUBMISSION#(\S+)$/,
    (item, { submissions }, known, [, year, unit, id]) => {
      const submission = submissionOf(Number(year), unitKey.parse(unit), item);
      submissions.set(
        placeOf(keys.submission(submission.edition, submission.unit, submission.id)),
        submissionFacts(known, submission),
      );
      return submission.id === id;
    },
  ],
  [
    /^ACCOUNT#\S+ ACCOUNT$/,
    (item, { accounts }) => {
      const account = accountOf(item);
      accounts.set(account.id, account);
      return (
        account.id === accountId(account.issuer, account.subject) && isAt(item, keys.account(account.id))
      );
    },
  ],
  [
    /^ACCOUNT#\S+ SESSION#\S+$/,
    (item, { sessions }) => {
      const { account, hash } = sessionRow.parse(item);
      const place = keys.session(account, hash);
      sessions.set(placeOf(place), account);
      return isAt(item, place);
    },
  ],
  [/^SIGNIN#\S+ SIGNIN$/, (item) => isAt(item, keys.signIn(signInRow.parse(item).hash))],
  [
    /^UNIT#(\S+) MEMBER#\S+$/,
    (item, { members }, _known, [, scope = '']) => {
      const { account, leftAt, sk } = memberRow.parse(item);
      members.push({ scope, account, hasLeft: leftAt !== undefined });
      return sk === `MEMBER#${account}`;
    },
  ],
  [
    /^UNIT#\S+ INVITATION#\S+$/,
    (item) => {
      const { scope, hash } = invitationRow.parse(item);
      return isAt(item, keys.invitation(scope, hash));
    },
  ],
  [/^UNIT#\S+ OPERATION#\S+$/, (item) => operationRow.safeParse(item).success],
  [
    /^UNIT#\S+ EVENT#\S+$/,
    (item, holdings) => {
      const { event } = eventRow.parse(item);
      takeEvent(holdings, event, 'scope');
      return isAt(item, keys.event(event.scope, event.at, event.id));
    },
  ],
  [
    /^AUDIT#\S+ EVENT#\S+$/,
    (item, holdings) => {
      const { event } = eventRow.parse(item);
      takeEvent(holdings, event, 'month');
      return isAt(item, keys.auditEvent(event.at, event.id));
    },
  ],
  [/^OUTBOX \S+$/, (item) => isAt(item, keys.waitingMail(waitingMailRow.parse(item).id))],
  [/^MAIL#\S+ MAIL$/, (item) => isAt(item, keys.finishedMail(finishedMailRow.parse(item).id))],
  [
    /^RELEASES \S+$/,
    (item, { releases }) => {
      const { sk, ...row } = releaseRow.parse(item);
      releases.set(sk, row);
      return true;
    },
  ],
  [
    /^RELEASE#(\S+) PART#[\w-]+#(\S+)#\d{4}$/,
    (item, holdings, _known, [, release, hash]) => {
      takePiece(item, holdings);
      return releaseId.safeParse(release).success && sha256.safeParse(hash).success;
    },
  ],
  [
    /^CANDIDATES (\S+)$/,
    (item, { candidates }) => {
      const candidate = candidateOf(candidateRow.parse(item));
      candidates.set(candidate.id, candidate);
      return isAt(item, keys.candidate(candidate.edition, candidate.number));
    },
  ],
  [/^CANDIDATE#\S+ (snapshot|release|report)#\S+#\d{4}$/, (item, holdings) => takePiece(item, holdings)],
  [/^ACCESS \S+$/, (item) => isAt(item, keys.access(accessRow.parse(item).access.id))],
  [/^LIVE#\S+ INTERIM$/, (item) => interimRow.parse(item).rev > 0],
  [/^LIVE#\S+ SELECTIONS$/, (item) => selectionsRow.parse(item).rev > 0],
  [/^LIVE#\S+ VIEW#\S+$/, (item) => viewRow.parse(item).ttl > 0],
];

function takePiece(item: StoredItem, { pieces }: Holdings): true {
  const { content, ...place } = chunkRow.parse(item);
  pieces.set(placeOf(place), content);
  return true;
}

function isAt({ pk, sk }: StoredItem, place: Key): boolean {
  return pk === place.pk && sk === place.sk;
}
