import type { ReleaseManifest } from '#survey';

/** The Länder of a release, to choose from. */
export function statesIn({ groups }: Pick<ReleaseManifest, 'groups'>) {
  return groups.flatMap(({ id, label, kind }) => (kind === 'state' ? [{ id, label }] : []));
}
