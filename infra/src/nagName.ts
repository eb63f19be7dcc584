import { CfnElement, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** What cdk-nag calls a construct in its findings. */
export function nagName({ node }: IConstruct): string {
  const { defaultChild } = node;
  if (!(defaultChild instanceof CfnElement)) throw new Error(`${node.path} is made of something else now.`);
  return Stack.of(defaultChild).getLogicalId(defaultChild);
}
