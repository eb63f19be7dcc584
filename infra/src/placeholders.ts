import { Code } from 'aws-cdk-lib/aws-lambda';
import { Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Artefacts } from './artefacts.ts';

/** What stands in for what was not built (Platzhalter), so that a fresh clone can be synthesised. It must not be deployed. */
export const PLACEHOLDERS: Artefacts = {
  code: (bundle) => Code.fromInline(`exports.handler = async () => '${bundle}';`),
  files: Source.data('placeholder.txt', ''),
};
