import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT, scratchTree, type ScratchTree } from './scratchTree.ts';

/** Stand-ins for the system's commands: they note their arguments, and an installation leaves a browser. */
const commands = {
  'bin/sudo': '#!/bin/sh\nshift\nexec "$@"\n',
  'bin/apt-get':
    '#!/bin/sh\necho "$@" >> "$MACHINE/log"\ncase "$*" in *chromium*) touch "$MACHINE/browser";; esac\n',
};

let machine: ScratchTree;
afterEach(() => machine.remove());

/** Runs the script on a machine without a browser in the usual places. */
function requireChromium(files: Record<string, string>, env: Record<string, string> = {}) {
  machine = scratchTree({ 'bin/empty': '', ...files });
  for (const path of Object.keys(files)) chmodSync(join(machine.root, path), 0o755);
  const without = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { existsSync } = fs;
    fs.existsSync = (path) =>
      String(path).startsWith('/usr/bin/') ? existsSync('${machine.root}/browser') : existsSync(path);
    syncBuiltinESMExports();`;
  const preload = `data:text/javascript,${encodeURIComponent(without)}`;
  const script = join(ROOT, 'tests/requireChromium.ts');
  return spawnSync(process.execPath, ['--import', preload, script], {
    encoding: 'utf8',
    env: {
      PATH: `${machine.root}/bin${files['bin/apt-get'] ? ':/usr/bin:/bin' : ''}`,
      MACHINE: machine.root,
      ...env,
    },
  });
}

describe('the browser tests', () => {
  it('get a browser from the system’s packages, after the list of packages was renewed', () => {
    const { status, stdout } = requireChromium(commands);
    expect(readFileSync(join(machine.root, 'log'), 'utf8').trim().split('\n').slice(-2)).toEqual([
      '-q update',
      '-q install -y --no-install-recommends chromium',
    ]);
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: 'Chromium: /usr/bin/chromium' });
  });

  it('fail in German and English where nothing can be installed', () => {
    const { status, stderr } = requireChromium({});
    expect(status).toBe(1);
    expect(stderr).toContain('Die Browsertests brauchen Chromium');
    expect(stderr).toContain('The browser tests need Chromium');
  });

  it('install nothing when a browser was named and is missing', () => {
    const { status } = requireChromium(commands, { CHROMIUM_PATH: '/nowhere/chrome' });
    expect(status).toBe(1);
    expect(existsSync(join(machine.root, 'log'))).toBe(false);
  });
});
