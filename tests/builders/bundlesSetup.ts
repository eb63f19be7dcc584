import { execFileSync } from 'node:child_process';

/** Makes the bundles once for all tests of a project. */
export function setup(): void {
  execFileSync(process.execPath, ['infra/bundle/bundle.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
