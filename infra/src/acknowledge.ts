import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that stay, each with why; `[…]` names one finding of a rule. */
export type Reasons = Readonly<Record<`AwsSolutions-${string}`, string>>;

/** Says in one place why a finding stays (begründete Ausnahme). */
export function acknowledge(construct: IConstruct, reasons: Reasons): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}
