import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';
import { summarise } from '../summary.ts';
import { scratchTree, type ScratchTree } from './scratchTree.ts';

const run = (numPassedTests: number, numFailedTests: number): string =>
  JSON.stringify({ numPassedTests, numFailedTests, success: numFailedTests === 0 });

let tree: ScratchTree | undefined;
const reports = (files: Record<string, string>): string => (tree = scratchTree(files)).root;
afterEach(() => tree?.remove());

describe('the closing line', () => {
  it('adds up all runs', () => {
    const others = { 'notes.txt': 'x', 'sbom.cdx.json': '{"bomFormat":"CycloneDX"}' };
    const folder = reports({ 'unit.json': run(40, 0), 'browser.json': run(2, 1), ...others });
    expect(summarise(folder, 1)).toBe('42 passed, 1 failed');
  });

  it('counts a run that failed outside the tests as one failure', () => {
    expect(summarise(reports({ 'unit.json': run(40, 0) }), 2)).toBe('40 passed, 1 failed');
  });

  it('says so when nothing ran', () => {
    expect(summarise('/nowhere', 1)).toBe('0 passed, 1 failed');
  });
});

describe('the browser for the tests', () => {
  const installed =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);

  it('is the one that was named', () => {
    const exists = installed('/opt/chrome', '/usr/bin/chromium');
    expect(findChromium({ CHROMIUM_PATH: '/opt/chrome' }, exists)).toBe('/opt/chrome');
  });

  it('is missing when the named one is, whatever else is installed', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/chrome' }, installed('/usr/bin/chromium'))).toBeUndefined();
  });

  it('is otherwise the first one in the usual places', () => {
    expect(findChromium({}, installed('/usr/bin/google-chrome', '/usr/bin/chromium-browser'))).toBe(
      '/usr/bin/chromium-browser',
    );
    expect(findChromium({}, installed())).toBeUndefined();
  });
});
