import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, expect, it } from 'vitest';
import { createApp } from './createApp.ts';
import { readExample } from './examples.ts';
import { PLACEHOLDERS } from './placeholders.ts';

const outdir = mkdtempSync(join(tmpdir(), 'pegel-cdk-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** While the file is loaded, because it takes longer than a test may where much else runs. */
const refusal = refusalOf();

function refusalOf(): string {
  const { app, stacks } = createApp(readExample('sovereign'), PLACEHOLDERS, outdir);
  new Bucket(stacks[0], 'Unprotected');
  try {
    app.synth();
    return '';
  } catch (error) {
    return String(error);
  }
}

it('makes no templates while something is found that nobody gave a reason for', () => {
  expect(refusal).toMatch(/AwsSolutions-S1'[\s\S]*AwsSolutions-S10'/);
});
