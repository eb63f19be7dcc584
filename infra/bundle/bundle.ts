import { BUNDLES } from '../bundles.ts';
import { ensureWebBuild } from '../local/webBuild.ts';
import { buildBundle } from './buildBundle.ts';
import { bundleSize } from './bundleSize.ts';

/* `npm run bundle`: makes all functions, or those named (`npm run bundle api site`). */
const asked = process.argv.slice(2);
for (const bundle of BUNDLES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  if (bundle.name === 'site') await ensureWebBuild(process.stdout);
  const { atStart, later } = bundleSize(await buildBundle(bundle));
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(0)} kB`;
  console.log(`${bundle.name}: ${kilobytes(atStart)} at the start, ${kilobytes(later)} later`);
}
