import fc from 'fast-check';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import type { ReleaseContent } from '#survey';
import { CATALOGUE_SHAPES } from '../../../../tests/builders/catalogueShapes.ts';
import { examplePublication } from '../../../../tests/builders/examplePublication.ts';
import { hostileTexts } from '../../../../tests/builders/releaseContent.arbitrary.ts';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { filesOf } from './filesOf.ts';
import type { Publication } from './releaseFile.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const SPDX = 'http://spdx.org/rdf/terms#';

const graphOf = (turtle: string) => new Store(new Parser().parse(turtle));

async function publish(content: ReleaseContent, publication: Publication = examplePublication) {
  const files = await filesOf(content, publication);
  const turtle = Buffer.from(files.find(({ kind }) => kind === 'catalogue')!.bytes).toString();
  return { files, turtle, graph: graphOf(turtle) };
}

async function complaints(graph: Store): Promise<string[]> {
  const report = await new SHACLValidator(graphOf(CATALOGUE_SHAPES)).validate(graph);
  return report.results.map(({ path, focusNode }) => `${path.value} of ${focusNode.value}`);
}

describe('the catalogue entry of a release', () => {
  it('is what DCAT-AP.de demands', async () => {
    const contributor = 'http://dcat-ap.de/def/contributors/transparenzportalHamburg';
    expect(await complaints((await publish(exampleContent())).graph)).toEqual([]);
    expect(
      await complaints((await publish(exampleContent(), { ...examplePublication, contributor })).graph),
    ).toEqual([]);
  });

  it('would be found out without a licence, a checksum or a place', async () => {
    const { turtle } = await publish(exampleContent());
    for (const broken of [
      turtle.replaceAll('dct:license', 'dct:rights'),
      turtle.replaceAll('spdx:checksumValue', 'spdx:checksumText'),
      turtle.replaceAll('/stateKey/14>', '/stateKey/99>'),
      turtle.replaceAll('mailto:', 'x:'),
    ]) {
      expect(await complaints(graphOf(broken))).not.toEqual([]);
    }
  });

  it('says where every format is, how large it is and what its checksum must be', async () => {
    const { files, graph } = await publish(exampleContent());
    const offered = graph.getObjects(null, `${DCAT}distribution`, null).map(({ value }) => value);
    expect(offered).toHaveLength(5);
    for (const address of offered) {
      const [url] = graph.getObjects(address, `${DCAT}downloadURL`, null);
      const file = files.find(({ name }) => url!.value.endsWith(`/api/releases/2025.1/files/${name}`))!;
      const [node] = graph.getObjects(address, `${SPDX}checksum`, null);
      expect(graph.getObjects(node!, `${SPDX}checksumValue`, null)[0]!.value).toBe(file.sha256);
      expect(graph.getObjects(address, `${DCAT}byteSize`, null)[0]!.value).toBe(
        String(file.bytes.byteLength),
      );
    }
  });

  it('names no address of its own that is not absolute', async () => {
    const { graph } = await publish(exampleContent());
    const addresses = graph
      .getQuads(null, null, null, null)
      .flatMap(({ subject, object }) => [subject, object]);
    const iris = addresses.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value);
    expect(iris.filter((value) => !/^(https?:\/\/|mailto:)/.test(value))).toEqual([]);
  });

  it('gives hostile texts back to another parser as they were', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts, async (text) => {
        const { manifest, figures } = exampleContent();
        const contact = { name: text, email: 'a b>@verein.example' };
        const content = { figures, manifest: { ...manifest, correction: text } };
        const { graph } = await publish(content, { ...examplePublication, contact });
        const notes = graph.getObjects(null, 'http://www.w3.org/ns/adms#versionNotes', null);
        expect(notes.map(({ value }) => value)).toEqual([text.toWellFormed()]);
        expect(graph.getObjects(null, `${DCT}publisher`, null)).toHaveLength(1);
      }),
      { numRuns: Number(process.env['FILES'] ?? 30) },
    );
  });
});
