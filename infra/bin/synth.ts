import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtArtefacts } from '../src/artefacts.ts';
import { createApp } from '../src/createApp.ts';
import { EXAMPLES, readExample, type ExampleName } from '../src/examples.ts';
import { PLACEHOLDERS } from '../src/placeholders.ts';
import { stackReport } from '../src/stackReport.ts';

/** Synthesises the example installations of both partitions without account and network, and says what came out. */
const ROOT = join(import.meta.dirname, '../..');
const isBuilt = ['infra/dist/site/index.mjs', 'web/build/client'].every((path) =>
  existsSync(join(ROOT, path)),
);
if (!isBuilt) console.log('Ohne Bündel, mit Platzhaltern: npm run build und npm run bundle fehlen.\n');

for (const name of EXAMPLES) show(name);

function show(name: ExampleName): void {
  const settings = readExample(name);
  const start = performance.now();
  const outdir = join(ROOT, 'cdk.out', name);
  const { app } = createApp(settings, isBuilt ? builtArtefacts() : PLACEHOLDERS, outdir);
  const { resources, acknowledged } = stackReport(app.synth().stacks);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const sum = [...resources.values()].reduce((all, count) => all + count, 0);
  console.log(`${name} (${settings.region}, ${settings.edge}): ${sum} Ressourcen in ${seconds} s`);
  for (const [stack, count] of resources) console.log(`  ${stack.padEnd(26)}${String(count).padStart(4)}`);
  const findings = [...acknowledged.values()].reduce((all, { size }) => all + size, 0);
  console.log(
    `  cdk-nag AwsSolutions: kein offener Befund; ${findings} bleiben mit ${acknowledged.size} Gründen`,
  );
  for (const [reason, ids] of acknowledged) console.log(`    ${[...ids].join(', ')}\n      ${reason}`);
  console.log('');
}
