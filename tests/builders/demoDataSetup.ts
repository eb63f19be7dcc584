import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { removeData, startServer } from './localServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data directory with the demo data, to be copied and never changed. */
    demoData: string;
  }
}

/** Makes the demo data once for all tests of a project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await mkdtemp(join(tmpdir(), 'digitalpegel-demo-'));
  const server = await startServer(template);
  await server.stop();
  project.provide('demoData', template);
  return () => removeData(template);
}
