import { expect, it } from 'vitest';
import { sbomProblems } from './sbomProblems.ts';

const component = {
  'bom-ref': 'a@1.0.0',
  type: 'library',
  name: 'a',
  version: '1.0.0',
  purl: 'pkg:npm/a@1.0.0',
};
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  version: 1,
  metadata: { timestamp: '2026-11-26T00:00:00.000Z', component: { name: 'digitalpegel' } },
  components: [component],
  dependencies: [{ ref: 'root', dependsOn: ['a@1.0.0'] }, { ref: 'a@1.0.0' }],
};
const locked = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };

it('a bill of materials with everything that ships is right', () => {
  expect(sbomProblems(sbom, locked)).toEqual([]);
  const tool = { ...locked.packages, 'node_modules/tool': { version: '2.0.0', dev: true } };
  expect(sbomProblems(sbom, { packages: tool })).toEqual([]);
});

it('one that leaves out a package, or names another version, is refused', () => {
  expect(sbomProblems({ ...sbom, components: [] }, locked)).toEqual(['SBOM: a@1.0.0 is missing']);
  const other = { packages: { 'node_modules/a': { version: '1.0.1' } } };
  expect(sbomProblems(sbom, other)).toEqual(['SBOM: a@1.0.1 is missing']);
});

it('one that is no CycloneDX, or whose dependencies lead nowhere, is refused', () => {
  expect(sbomProblems({ ...sbom, bomFormat: 'SPDX' }, locked)).toHaveLength(1);
  expect(sbomProblems({ ...sbom, components: [{ ...component, purl: 'a' }] }, locked)).toHaveLength(1);
  expect(sbomProblems({ ...sbom, dependencies: [{ ref: 'root', dependsOn: ['b@1'] }] }, locked)).toEqual([
    'SBOM: root depends on b@1, which is not listed',
  ]);
  expect(sbomProblems('nonsense', locked)).toHaveLength(1);
});
