import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDirectory } from './lock.ts';
import { StartProblem } from './startProblem.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const lockedBy = (holder: unknown) => writeFileSync(join(directory, 'lock.json'), JSON.stringify(holder));

it('is given once, and again when it is released', () => {
  const lock = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(StartProblem);
  lock.release();
  lockDirectory(directory).release();
});

it('says where the application already answers', () => {
  const lock = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(/startet gerade/);
  lock.announce('http://127.0.0.1:8123');
  expect(() => lockDirectory(directory)).toThrow(/bereits unter http:\/\/127\.0\.0\.1:8123\./);
  lock.release();
});

it('is taken over from a dead process', () => {
  lockedBy({ pid: 2 ** 22 + 1, startedAt: '1' });
  const lock = lockDirectory(directory);
  expect(JSON.parse(readFileSync(join(directory, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid });
  lock.release();
});

it('is taken over from a dead process whose id another one has now', () => {
  lockedBy({ pid: process.pid, startedAt: '1' });
  lockDirectory(directory).release();
  lockedBy({ pid: process.ppid, startedAt: '1' });
  lockDirectory(directory).release();
});

it('is respected while its process lives', () => {
  lockedBy({ pid: process.ppid, startedAt: '', address: 'http://127.0.0.1:8123' });
  expect(() => lockDirectory(directory)).toThrow(/8123/);
  const stat = readFileSync(`/proc/${String(process.ppid)}/stat`, 'utf8');
  const startedAt = stat.split(') ').at(-1)!.split(' ')[19]!;
  lockedBy({ pid: process.ppid, startedAt, address: 'http://127.0.0.1:8124' });
  expect(() => lockDirectory(directory)).toThrow(/8124/);
});

it('is taken over when its file was cut off', () => {
  writeFileSync(join(directory, 'lock.json'), '{"pid":');
  lockDirectory(directory).release();
});
