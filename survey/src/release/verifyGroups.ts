import { canonicalJson } from './canonicalJson.ts';
import { isComposed, WHOLE } from './composition.ts';
import type { Cell, Figure, FigureGroup } from './figure.ts';
import type { GroupParticipation, Manifest } from './release.ts';

interface Context {
  readonly figure: Figure;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Groups of the plan. */
  readonly planned: ReadonlyMap<string, FigureGroup>;
  readonly participants: ReadonlyMap<string, GroupParticipation>;
  readonly kinds: readonly FigureGroup['kind'][];
}

/**
 * Whether the groups of a figure are those of its release: each has one status, groups put together exist and hold all
 * that point to them, numbers of units are those of the plan, no part is larger than its whole, and what consists of
 * strata consists of all of them.
 *
 * @returns German sentences; none where all is right
 */
export function verifyGroups(
  figure: Figure,
  { groups, participation, rules }: Pick<Manifest, 'groups' | 'participation' | 'rules'>,
): readonly string[] {
  const context: Context = {
    figure,
    cells: new Map(figure.cells.map((cell) => [cell.group.id, cell])),
    planned: new Map(groups.map((group) => [group.id, group])),
    participants: new Map(participation.map((one) => [one.group, one])),
    kinds: ['total', ...rules.presets[figure.preset].groups],
  };
  const { cells, kinds } = context;
  const missing = groups.filter(
    ({ id, kind }) => kinds.includes(kind) && isAlwaysThere(figure, kind) && !cells.has(id),
  );
  return [
    ...(cells.size < figure.cells.length ? ['Eine Gruppe steht zweimal da.'] : []),
    ...missing.map(({ label }) => `${label}: fehlt.`),
    ...figure.cells.flatMap((cell) => {
      const fault = faultOf(cell, context);
      return fault === undefined ? [] : [`${cell.group.label}: ${fault}`];
    }),
  ];
}

/** Groups that cross the strata have no status where too many options would tell too much. */
function isAlwaysThere(figure: Figure, kind: FigureGroup['kind']): boolean {
  const isOpen = figure.kind === 'choice' && (figure.multiple || figure.options.length > 2);
  return WHOLE.includes(kind) || !isOpen;
}

function faultOf(cell: Cell, context: Context): string | undefined {
  const { group } = cell;
  const { kinds, planned, participants } = context;
  const own = planned.get(group.id);
  if (!kinds.includes(group.kind)) return 'ist hier nicht vorgesehen.';
  if (own === undefined) return jointFault(cell, context) ?? partFault(cell, context);
  if (canonicalJson(own) !== canonicalJson(group)) return 'heißt im Veröffentlichungsplan anders.';
  const { n = 0, N = 0 } = participants.get(group.id) ?? {};
  if ('N' in cell && cell.N !== N) return `hat ${cell.N} statt ${N} Verwaltungen.`;
  if ('n' in cell && cell.n > n) return `hat ${cell.n} Antworten von ${n} Teilnehmenden.`;
  return cell.status === 'merged' ? mergedFault(cell, context) : partFault(cell, context);
}

/** „Übrige“ and other groups that are not in the plan. */
function jointFault(cell: Cell, { cells, planned, participants }: Context): string | undefined {
  const { id, kind, members = [] } = cell.group;
  if (members.length === 0 || members.some((member) => planned.get(member)?.kind !== kind))
    return 'ist keine Gruppe des Veröffentlichungsplans.';
  const strays = members.filter((member) => {
    const one = cells.get(member);
    return one?.status !== 'merged' || one.into !== id;
  });
  if (strays.length > 0) return `nennt ${strays.join(', ')}, das dort nicht zusammengefasst ist.`;
  const N = members.reduce((sum, member) => sum + (participants.get(member)?.N ?? 0), 0);
  return 'N' in cell && cell.N !== N ? `hat ${cell.N} statt ${N} Verwaltungen.` : undefined;
}

function mergedFault(
  { group, into }: Extract<Cell, { status: 'merged' }>,
  { cells }: Context,
): string | undefined {
  const members = cells.get(into)?.group.members ?? [];
  const isInside = members.includes(group.id) || members.includes(group.parent ?? '');
  return isInside ? undefined : `ist in ${into} zusammengefasst, das sie nicht enthält.`;
}

/** A part has no more answers than its whole, and its own strata. */
function partFault(cell: Cell, { figure, cells, planned }: Context): string | undefined {
  if (cell.status !== 'published') return undefined;
  const whole = cells.get(cell.group.parent ?? '');
  if (whole?.status === 'published' && cell.n > whole.n)
    return `hat mehr Antworten als ${whole.group.label}.`;
  return isComposed(figure, [...planned.values()], cell)
    ? undefined
    : 'beruht auf anderen Schätzschichten als ihren eigenen.';
}
