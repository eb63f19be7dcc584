import { BUNDLES, type Bundle, type BundleName } from '../bundles.ts';

/** What a function is made from and what it runs with. */
export function bundleOf(name: BundleName): Bundle {
  const bundle = BUNDLES.find((one) => one.name === name);
  if (bundle === undefined) throw new Error(`There is no bundle ${name}.`);
  return bundle;
}
