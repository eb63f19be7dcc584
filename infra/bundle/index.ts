export { BUNDLES, type Bundle, type BundleName } from '../bundles.ts';
export { ensureWebBuild } from '../local/webBuild.ts';
export { buildBundle, DIST } from './buildBundle.ts';
export { bundleSize, type BundleSize } from './bundleSize.ts';
