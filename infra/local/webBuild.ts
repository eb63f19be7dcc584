import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './progress.ts';
import { StartProblem } from './startProblem.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEB = join(ROOT, 'web');

/** Where the built front end lies. */
export const WEB_BUILD = join(WEB, 'build');

/** What a build is made from. A folder changes when something in it is removed. */
const SOURCES = [
  'web/src',
  'web/static',
  'web/adapter.ts',
  'web/buildName.ts',
  'web/dropUnusedStyles.ts',
  'web/noColours.ts',
  'web/stillCharts.ts',
  'web/tsconfig.json',
  'web/vite.config.ts',
  'survey/src',
  'package-lock.json',
];

const STEPS = [
  ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
] as const;

/** Builds the front end when it is missing or older than its sources. */
export async function ensureWebBuild(stdout: Output): Promise<void> {
  const built = join(WEB_BUILD, 'server/server.js');
  if (existsSync(built) && statSync(built).mtimeMs >= newest(SOURCES.map((path) => join(ROOT, path)))) return;
  stdout.write('Die Oberfläche wird gebaut (nur nach Änderungen nötig) …\n');
  for (const [script, ...args] of STEPS) await run(join(ROOT, script), args);
}

function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths
      .filter((path) => existsSync(path))
      .flatMap(entriesOf)
      .map((path) => statSync(path).mtimeMs),
  );
}

function entriesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return [
    path,
    ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((entry) => join(path, entry)),
  ];
}

/** Runs a script with this Node.js; what it says is shown only when it fails. */
function run(script: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [script, ...args], {
      cwd: WEB,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StartProblem(`Die Oberfläche ließ sich nicht bauen.\n${output.join('')}`));
    });
  });
}
