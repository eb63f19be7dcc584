import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Artefacts } from './artefacts.ts';
import type { Settings } from './settings.ts';
import { ApiStack } from './stacks/apiStack.ts';
import { DataStack } from './stacks/dataStack.ts';
import { IdentityStack } from './stacks/identityStack.ts';
import { JobsStack } from './stacks/jobsStack.ts';
import { MailStack } from './stacks/mailStack.ts';
import { ObservabilityStack } from './stacks/observabilityStack.ts';
import { WebStack } from './stacks/webStack.ts';

/** One installation on AWS. */
export interface Installation {
  readonly app: App;
  readonly stacks: readonly [
    DataStack,
    MailStack,
    IdentityStack,
    ApiStack,
    WebStack,
    JobsStack,
    ObservabilityStack,
  ];
}

/** What the CDK would do otherwise only for the sake of older applications. */
const FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  // A table that others use cannot be deleted, nor can they lose it by accident.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:strictCfnValidateErrors': true,
};

/**
 * Puts the stacks together. Synthesising throws when cdk-nag finds something that nobody gave a reason for.
 *
 * @param outdir where the templates are written
 */
export function createApp(settings: Settings, artefacts: Artefacts, outdir?: string): Installation {
  const app = new App({
    context: FLAGS,
    analyticsReporting: false,
    treeMetadata: false,
    ...(outdir === undefined ? {} : { outdir }),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { writeSuppressionsToCloudFormation: true }));
  const data = new DataStack(app, settings);
  const mail = new MailStack(app, settings);
  const identity = new IdentityStack(app, settings, mail.sender);
  // Cognito sends in the name of a domain that has to be there before.
  identity.addStackDependency(mail);
  const gathered = { artefacts, data: data.data, provider: identity.provider };
  const api = new ApiStack(app, settings, gathered);
  const web = new WebStack(app, settings, { ...gathered, api });
  const jobs = new JobsStack(app, settings, { artefacts, data: data.data, mail });
  const observability = new ObservabilityStack(app, settings, { data: data.data, api, web, jobs });
  return { app, stacks: [data, mail, identity, api, web, jobs, observability] };
}
