/**
 * Makes sure that the browser tests have a browser: installs Chromium from the system's packages
 * where that is possible (apt-get, as root or with sudo that asks nothing), else says what to do.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

const works = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** The prefix that makes us root, or `undefined` when nothing does. */
function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

function install(root: string[]): void {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = 'env', ...rest] = [
      ...root,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      ...args,
    ];
    if (spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) return;
  }
}

if (!findChromium() && !process.env['CHROMIUM_PATH'] && works('apt-get', '--version')) {
  const root = asRoot();
  if (root) install(root);
}

const found = findChromium();
if (found) {
  console.log(`Chromium: ${found}`);
} else {
  console.error(
    [
      'Die Browsertests brauchen Chromium, und es fehlt. Bitte „sudo apt-get install -y chromium“ ausführen oder CHROMIUM_PATH auf einen vorhandenen Browser setzen.',
      'The browser tests need Chromium, which is missing. Run "sudo apt-get install -y chromium" or set CHROMIUM_PATH to a browser you have.',
    ].join('\n'),
  );
  process.exitCode = 1;
}
