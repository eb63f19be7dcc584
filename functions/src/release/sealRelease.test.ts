import { expect, it } from 'vitest';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { sha256Of } from '../store/sha256Of.ts';
import { sealRelease } from './sealRelease.ts';

const { manifest, parts } = exampleRelease(2025, 1);
const { parts: _parts, ...unsealed } = manifest;

it('a sealed release carries the hash and the length of every part', () => {
  expect(manifest.parts).toEqual(
    parts.map(({ id, text }) => ({ id, sha256: sha256Of(text), bytes: Buffer.byteLength(text) })),
  );
  expect(parts.map(({ id }) => id).toSorted()).toEqual(['eakte', 'index']);
});

it('the hash is that of the bytes, not of the order of fields', () => {
  const sealed = (part: object) =>
    sealRelease({ manifest: unsealed, parts: [{ id: 'x', figures: [], ...part }] });
  expect(sealed({})).toEqual(sealRelease({ manifest: unsealed, parts: [{ figures: [], id: 'x' }] }));
  expect(sealed({}).parts[0]?.text).toBe('{"figures":[],"id":"x"}');
  expect(sealed({}).manifest.parts[0]?.sha256).toBe(
    'b724a68c06bfca661fc0e2e1ca4a48fb78b8d044b37d4f71386466f546c8a38a',
  );
});
