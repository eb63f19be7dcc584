import { editionState, type EditionState } from '#survey';

/** Everybody who may ask for something, in the order of the columns. */
export const ACTORS = [
  'public',
  'contributor',
  'editor',
  'approver',
  'analyst',
  'speaker',
  'admin',
  'job',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** `·` nobody, `any` everything, `own` the own administration, `del` delegated sections, `self` the own person. */
export type ReachWord = '·' | 'any' | 'own' | 'del' | 'self';

/** What the matrix expects of one permission. */
export interface ExpectedRow {
  readonly permission: string;
  readonly reaches: Readonly<Record<ActorName, ReachWord>>;
  /** In which states of the edition. */
  readonly states: readonly EditionState[];
}

/** The permissions written down a second time, so that a slip in the policy or in a route is seen. */
const MATRIX = `
                    public contributor editor approver analyst speaker admin job
service.read        any    any         any    any      any     any     any   any
edition.read        any    any         any    any      any     any     any   any
questionnaire.read  any    any         any    any      any     any     any   any
unit.read           any    any         any    any      any     any     any   any
release.read        any    any         any    any      any     any     any   any
session.read        any    any         any    any      any     any     any   any
session.start       any    any         any    any      any     any     any   any
session.end         any    any         any    any      any     any     any   any
invitation.redeem   any    any         any    any      any     any     any   any
account.read        ·      self        self   self     self    self    self  ·
account.write       ·      self        self   self     self    self    self  ·
response.read       ·      own         own    own      ·       ·       ·     ·
draft.read          ·      del         own    own      ·       ·       ·     ·
draft.write         ·      del         own    ·        ·       ·       ·     ·
mode.choose         ·      ·           own    ·        ·       ·       ·     ·
response.send       ·      ·           own    ·        ·       ·       ·     ·
response.withdraw   ·      ·           own    ·        ·       ·       ·     ·
submission.read     ·      ·           own    own      ·       ·       ·     ·
response.approve    ·      ·           ·      own      ·       ·       ·     ·
response.return     ·      ·           ·      own      ·       ·       ·     ·
result.read         ·      ·           own    own      ·       ·       ·     ·
copy.read           ·      ·           own    own      ·       ·       ·     ·
trail.read          ·      ·           own    own      ·       ·       any   ·
team.read           ·      ·           own    own      ·       ·       ·     ·
team.invite         ·      ·           own    own      ·       ·       ·     ·
team.remove         ·      ·           own    own      ·       ·       ·     ·
team.delegate       ·      ·           own    ·        ·       ·       ·     ·
team.remind         ·      ·           own    ·        ·       ·       ·     ·
role.contributor    ·      ·           own    ·        ·       ·       ·     ·
role.approver       ·      ·           own    ·        ·       ·       any   ·
role.editor         ·      ·           own    own      any     ·       any   ·
role.association    ·      ·           ·      ·        ·       ·       any   ·
participation.read  ·      ·           ·      ·        any     ·       any   ·
contact.read        ·      ·           ·      ·        ·       ·       any   ·
office.invite       ·      ·           ·      ·        any     ·       any   ·
office.remove       ·      ·           ·      ·        any     ·       any   ·
office.staff        ·      ·           ·      ·        ·       ·       any   ·
edition.plan        ·      ·           ·      ·        any     ·       any   ·
edition.open        ·      ·           ·      ·        any     ·       any   ·
edition.extend      ·      ·           ·      ·        any     ·       any   ·
edition.close       ·      ·           ·      ·        ·       ·       ·     any
live.read           ·      ·           ·      ·        any     ·       ·     ·
live.select         ·      ·           ·      ·        any     ·       ·     ·
answers.read        ·      ·           ·      ·        any     ·       ·     ·
security.list       ·      ·           ·      ·        any     ·       any   ·
security.request    ·      ·           ·      ·        any     ·       ·     ·
security.decide     ·      ·           ·      ·        any     ·       any   ·
security.read       ·      ·           ·      ·        self    ·       ·     ·
release.prepare     ·      ·           ·      ·        any     ·       ·     ·
release.review      ·      ·           ·      ·        any     ·       any   ·
release.publish     ·      ·           ·      ·        any     ·       any   ·
audit.read          ·      ·           ·      ·        self    ·       any   ·
`;

/** In which states of the edition; what is not named holds in all. */
const STATES: Readonly<Partial<Record<string, readonly EditionState[]>>> = {
  'draft.write': ['open'],
  'mode.choose': ['open'],
  'response.send': ['open'],
  'response.withdraw': ['open'],
  'response.return': ['open'],
  'response.approve': ['open', 'closing'],
  'team.remind': ['open'],
};

/** Where it must be another person than the one who did the step before. */
export const BY_ANOTHER = ['response.approve', 'role.association', 'security.decide', 'release.publish'];

const WORDS: readonly ReachWord[] = ['·', 'any', 'own', 'del', 'self'];

export const EXPECTED_ROWS: readonly ExpectedRow[] = MATRIX.trim().split('\n').slice(1).map(readLine);

function readLine(line: string): ExpectedRow {
  const [permission = '', ...words] = line.trim().split(/\s+/);
  const [first, contributor, editor, approver, analyst, speaker, admin, job] = words.map(readWord);
  const reach = (word: ReachWord | undefined): ReachWord => {
    if (word === undefined) throw new RangeError(`The line of ${permission} is too short.`);
    return word;
  };
  return {
    permission,
    reaches: {
      public: reach(first),
      contributor: reach(contributor),
      editor: reach(editor),
      approver: reach(approver),
      analyst: reach(analyst),
      speaker: reach(speaker),
      admin: reach(admin),
      job: reach(job),
    },
    states: STATES[permission] ?? editionState.options,
  };
}

function readWord(word: string): ReachWord {
  const found = WORDS.find((one) => one === word);
  if (found === undefined) throw new RangeError(`There is no reach ${word}.`);
  return found;
}
