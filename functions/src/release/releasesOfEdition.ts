import { rulesAtLeastAsStrict, RULES, type Edition, type ReleaseManifest, type ReleaseInput } from '#survey';
import type { Dependencies } from '../dependencies.ts';

/** The releases of an edition so far, the first one first. */
export async function manifestsOf(
  { releases }: Pick<Dependencies, 'releases'>,
  year: number,
): Promise<ReleaseManifest[]> {
  const manifests = await releases.manifests();
  return manifests.filter(({ edition }) => edition === year).toSorted((a, b) => a.number - b.number);
}

/** 1 + the highest number published. */
export function nextNumber(earlier: readonly Pick<ReleaseManifest, 'number'>[]): number {
  return 1 + Math.max(0, ...earlier.map(({ number }) => number));
}

/** The rules an edition is released by: those frozen at its opening; before 2026 none were. */
export function rulesOf({ frozen }: Pick<Edition, 'frozen'>): ReleaseInput['rules'] {
  return frozen?.rules ?? RULES;
}

/** Whether no earlier release of the edition was protected better than this one would be. */
export function areStrictEnough(
  rules: ReleaseInput['rules'],
  earlier: readonly Pick<ReleaseManifest, 'rules'>[],
): boolean {
  return earlier.every((release) => rulesAtLeastAsStrict(rules, release.rules));
}
