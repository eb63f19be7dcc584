import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDirectory } from './dataDirectory.ts';
import { StartProblem } from './startProblem.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

const given = () => join(parent, 'new', 'data');
const put = (name: string, text: string) => {
  mkdirSync(given(), { recursive: true });
  writeFileSync(join(given(), name), text);
};
const problem = (path = given()) => {
  try {
    openDataDirectory(path).lock.release();
  } catch (error) {
    if (error instanceof StartProblem) return error.message;
    throw error;
  }
  return 'none';
};

describe('a new directory', () => {
  it('is made, and is new until it is filled', () => {
    const first = openDataDirectory(given());
    expect(first).toMatchObject({ contents: 'new', wasInterrupted: false });
    mkdirSync(first.database);
    writeFileSync(join(first.database, 'CURRENT'), 'MANIFEST-000001\n');
    writeFileSync(join(first.database, 'MANIFEST-000001'), '');
    first.finish('demo');
    first.lock.release();
    const second = openDataDirectory(given());
    expect(second).toMatchObject({ contents: 'demo', wasInterrupted: false });
    second.lock.release();
    expect(existsSync(join(second.database, 'CURRENT'))).toBe(true);
  });

  it('begins anew when its first filling was cut off', () => {
    const first = openDataDirectory(given());
    mkdirSync(first.database);
    writeFileSync(join(first.database, 'half'), '');
    first.lock.release();
    const second = openDataDirectory(given());
    expect(second).toMatchObject({ contents: 'new', wasInterrupted: true });
    expect(existsSync(second.database)).toBe(false);
    second.lock.release();
  });

  it('is used by one process at a time', () => {
    const first = openDataDirectory(given());
    expect(problem()).toMatch(/bereits/);
    first.lock.release();
    expect(problem()).toBe('none');
  });
});

describe('a directory that cannot be used', () => {
  it('is a file, or lies below one', () => {
    const file = join(parent, 'file');
    writeFileSync(file, 'mine');
    expect(problem(file)).toMatch(/ist eine Datei/);
    expect(problem(join(file, 'data'))).toMatch(/ist eine Datei/);
  });

  it('lies where nothing can be written', () => {
    expect(problem('/proc/digitalpegel')).toMatch(/lässt sich nicht benutzen/);
  });

  it('holds something else, which stays untouched', () => {
    put('diary.txt', 'mine');
    expect(problem()).toMatch(/kein Datenverzeichnis von Digitalpegel/);
    expect(readdirSync(given())).toEqual(['diary.txt']);
  });

  it('has a newer format', () => {
    put('version', '3\n');
    expect(problem()).toMatch(/Format 3; diese Fassung kennt nur Format 2/);
    expect(readdirSync(given())).toEqual(['version']);
  });

  it('has an older format, and stays as it is', () => {
    put('version', '1\n');
    put('contents', 'demo\n');
    expect(problem()).toMatch(/ältere Format 1; diese Fassung braucht Format 2.*nichts verändert.*löschen/);
    expect(readdirSync(given()).toSorted()).toEqual(['contents', 'version']);
  });

  it.each([
    ['an unreadable version', { version: 'x' }],
    ['unknown contents', { version: '2', contents: 'x' }],
    ['contents without a database', { version: '2', contents: 'demo' }],
  ])('has %s', (_name, files) => {
    for (const [name, text] of Object.entries(files)) put(name, text);
    expect(problem()).toMatch(/beschädigt/);
    expect(readdirSync(given()).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it.each([
    ['without its list of files', []],
    ['whose list is missing', [['CURRENT', 'MANIFEST-000001\n']]],
    ['whose list is garbage', [['CURRENT', '\0\0\0']]],
  ])('has a database %s', (_name, files) => {
    put('version', '2');
    put('contents', 'empty');
    mkdirSync(join(given(), 'db'));
    for (const [name = '', text = ''] of [['000001.log', 'data'], ...files])
      writeFileSync(join(given(), 'db', name), text);
    expect(problem()).toMatch(/beschädigt/);
    expect(existsSync(join(given(), 'db', '000001.log'))).toBe(true);
  });

  it('has a database nobody finished, without the mark of a first start', () => {
    put('version', '2');
    mkdirSync(join(given(), 'db'));
    expect(problem()).toMatch(/beschädigt/);
    expect(existsSync(join(given(), 'db'))).toBe(true);
  });
});
