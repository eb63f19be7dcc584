import type { DimensionId } from '#survey';
import type { MemberView } from '#lib/api/teamViews.ts';

/** The people of the own administration, as far as the reader may see them. */
type Person = Pick<MemberView, 'account' | 'name' | 'role' | 'sections'> &
  Partial<Pick<MemberView, 'isSelf'>>;
export type Team = readonly Person[];

/** The people are a help: where they cannot be read, the page works without them. */
export async function teamIfReadable(answer: Promise<{ members: Team }>): Promise<Team | undefined> {
  try {
    return (await answer).members;
  } catch {
    return undefined;
  }
}

/** Who helps with a section (Mitwirkung). */
export function helpersOf(team: Team | undefined, dimension: DimensionId): string[] {
  return (team ?? [])
    .filter(({ role, sections = [] }) => role === 'contributor' && sections.includes(dimension))
    .map(({ name }) => name);
}

/** Who may approve; `undefined` while nobody can say. */
export function approversOf(team: Team | undefined): string[] | undefined {
  return team?.filter(({ role }) => role === 'approver').map(({ name }) => name);
}
