import { isIndependent } from '#survey';
import { placeOf, type HeadFacts, type Holdings, type SubmissionFacts } from './holdings.ts';
import { damage, remnant, type Finding } from './finding.ts';
import { keys, response } from '../store/keys.ts';

const OVER: ReadonlySet<string | undefined> = new Set(['closed', 'released']);

/** What heads, sections and submissions say about each other. */
export function checkResponses(holdings: Holdings): readonly Finding[] {
  const { heads, sections, submissions, editions } = holdings;
  const named = new Set([...heads.values()].flatMap((head) => namedBy(head)));
  const years = new Map([...sections, ...[...heads].map(([pk, { edition }]) => [pk, edition] as const)]);
  return [
    ...[...years].flatMap(([pk, year]) =>
      editions.has(year)
        ? []
        : [damage('editionMissing', pk, `Zu dieser Antwort fehlt die Erhebungsrunde ${year}.`)],
    ),
    ...[...heads.values()].flatMap((head) => checkHead(holdings, head)),
    ...[...sections].flatMap(([pk, year]) =>
      heads.has(pk) || !OVER.has(editions.get(year)?.state)
        ? []
        : [remnant('sectionWithoutHead', pk, 'Abschnitte ohne Kopf, obwohl die Erhebungsrunde beendet ist.')],
    ),
    ...[...submissions].flatMap(([place, facts]) => checkSubmission(holdings, named, place, facts)),
  ];
}

function namedBy(head: HeadFacts): readonly string[] {
  return [head.accepted, head.pending].flatMap((one) => (one ? [placeIn(head, one.id)] : []));
}

function placeIn({ edition, unit }: HeadFacts, id: string): string {
  return placeOf(keys.submission(edition, unit, id));
}

function checkSubmission(
  { recorded }: Holdings,
  named: ReadonlySet<string>,
  place: string,
  { id, isTrue }: SubmissionFacts,
): readonly Finding[] {
  return [
    ...(isTrue
      ? []
      : [damage('submissionAltered', place, 'Der Inhalt der Abgabe ergibt nicht die Prüfsumme in ihr.')]),
    // Those replaced or returned stand in the trail.
    ...(named.has(place) || recorded.has(id)
      ? []
      : [remnant('submissionUnnamed', place, 'Kein Kopf und kein Protokolleintrag nennt diese Abgabe.')]),
  ];
}

function checkHead(holdings: Holdings, head: HeadFacts): readonly Finding[] {
  const { accepted, pending, edition, unit, state } = head;
  const where = `${response(edition, unit)} HEAD`;
  const waits = state === 'inApproval' && OVER.has(holdings.editions.get(edition)?.state);
  return [
    ...(accepted ? checkNamed(holdings, head, { ...accepted, word: 'angenommene' }) : []),
    ...(pending ? checkNamed(holdings, head, { ...pending, word: 'wartende' }) : []),
    ...(accepted ? checkApproval(holdings, head, accepted) : []),
    ...(waits
      ? [damage('waitsAfterClosing', where, 'Wartet auf Freigabe, obwohl die Runde beendet ist.')]
      : []),
  ];
}

interface Named {
  readonly id: string;
  readonly hash: string;
  readonly submittedAt: string;
  readonly row: string;
  readonly versions?: SubmissionFacts['versions'];
  /** Which of the two it is, in German. */
  readonly word: string;
}

function checkNamed({ submissions }: Holdings, head: HeadFacts, named: Named): readonly Finding[] {
  const { id, hash, submittedAt, row, versions, word } = named;
  const where = placeIn(head, id);
  const facts = submissions.get(where);
  if (facts === undefined) return [damage('submissionMissing', where, `Die ${word} Abgabe fehlt.`)];
  const isSame =
    facts.hash === hash &&
    facts.submittedAt === submittedAt &&
    (versions === undefined || areSame(versions, facts.versions));
  return [
    ...(isSame
      ? []
      : [
          damage(
            'headDiffers',
            where,
            `Prüfsumme, Zeit oder Stände der ${word}n Abgabe sind andere als im Kopf.`,
          ),
        ]),
    ...rowFindings(facts, row, where, word),
  ];
}

function rowFindings(
  { rows }: SubmissionFacts,
  row: string,
  where: string,
  word: string,
): readonly Finding[] {
  if (rows.length === 0)
    return [damage('rowUncheckable', where, 'Den Fragebogen dieser Abgabe kennt diese Fassung nicht.')];
  return rows.includes(row)
    ? []
    : [damage('rowDiffers', where, `Die Antwortzeile im Kopf ist nicht die der ${word}n Abgabe.`)];
}

/** Four eyes: whoever approved neither sent it nor saved one of its sections last. */
function checkApproval(
  { submissions }: Holdings,
  head: HeadFacts,
  { id, approval }: NonNullable<HeadFacts['accepted']>,
): readonly Finding[] {
  const facts = submissions.get(placeIn(head, id));
  if (facts === undefined || approval?.kind !== 'fourEyes' || isIndependent(approval.by, facts)) return [];
  return [
    damage('ownHand', placeIn(head, id), 'Freigegeben von einer Person, die selbst daran gearbeitet hat.'),
  ];
}

function areSame(one: SubmissionFacts['versions'], other: SubmissionFacts['versions']): boolean {
  const entries = Object.entries(one);
  const others = new Map<string, number>(Object.entries(other));
  return entries.length === others.size && entries.every(([name, version]) => others.get(name) === version);
}
