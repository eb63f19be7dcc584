import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Source, type ISource } from 'aws-cdk-lib/aws-s3-deployment';
import type { BundleName } from '../bundles.ts';
import { IMMUTABLE_PATH } from './constructs/staticFiles.ts';

/** What was built and is put on AWS. */
export interface Artefacts {
  code(bundle: BundleName): Code;
  /** The files whose names carry their hash. */
  readonly files: ISource;
}

const ROOT = join(import.meta.dirname, '../..');
/** The delivery network and the gateway zip by themselves. */
const ZIPPED = ['**/*.br', '**/*.gz'];

/** What `npm run build` and `npm run bundle` left. */
export function builtArtefacts(): Artefacts {
  return {
    code: (bundle) => Code.fromAsset(join(ROOT, 'infra/dist', bundle)),
    files: Source.asset(join(ROOT, 'web/build/client', IMMUTABLE_PATH), { exclude: ZIPPED }),
  };
}
