import type { RegisterRecord } from './register.ts';

/**
 * The member that does the work for the others (erfüllende Gemeinde), told by the association's seat. „Lugau“ is the
 * seat where „Lugau/Erzgeb., Stadt“ is a member; additions to a name do not count as long as only one member is left.
 *
 * @returns `undefined` where the seat is unknown, is a part of a Gemeinde, or fits several members
 */
export function fulfillingGemeinde(
  { kind, seat }: RegisterRecord,
  members: readonly RegisterRecord[],
): RegisterRecord | undefined {
  if (seat === '' || (kind !== '54' && kind !== '58')) return undefined;
  const exact = members.filter(({ name }) => bare(name) === bare(seat));
  const alike = exact.length > 0 ? exact : members.filter(({ name }) => stem(name) === stem(seat));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Without titles: „Uder“, „Elxleben a. d. Gera“. */
function bare(name: string): string {
  return name.split(',')[0]?.trim() ?? '';
}

/** Without titles, region, river and Sorbian name: „Elxleben“, „Schleife“, „Seiffen“. */
function stem(name: string): string {
  return bare(name)
    .replace(/^Kurort /, '')
    .replace(/\s*(\/| a\. d\. | an der ).*$/, '');
}
