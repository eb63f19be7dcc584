import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { STAGES, type Stage } from '../stages.ts';
import type { Settings } from '../settings.ts';

export const PARTS = ['Data', 'Mail', 'Identity', 'Api', 'Web', 'Jobs', 'Observability'] as const;
export type PartName = (typeof PARTS)[number];

/** A part of one installation (Stapel): named after stage and part, in the region of the settings. */
export abstract class Part extends Stack {
  readonly part: PartName;
  readonly settings: Settings;
  readonly stage: Stage;

  constructor(scope: Construct, part: PartName, settings: Settings, props: StackProps = {}) {
    const { stage, region, account } = settings;
    super(scope, `${stage}-${part}`, {
      ...props,
      stackName: `digitalpegel-${stage}-${part.toLowerCase()}`,
      env: { region, ...(account === undefined ? {} : { account }) },
      analyticsReporting: false,
      tags: { Product: 'digitalpegel', Stage: stage },
    });
    this.part = part;
    this.settings = settings;
    this.stage = STAGES[stage];
  }

  /** What metrics of this stage are called by. */
  metricName(of: string): string {
    return `${this.settings.stage}-${of}`;
  }
}
