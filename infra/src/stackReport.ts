import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import * as z from 'zod';

const metadata = z.object({
  cdk_nag: z
    .object({ rules_to_suppress: z.array(z.object({ id: z.string(), reason: z.string() })) })
    .optional(),
});
const template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Metadata: metadata.default({}) })),
});

/** What was made (Bericht): how many resources in each stack, and what of cdk-nag stays. */
export interface StackReport {
  readonly resources: ReadonlyMap<string, number>;
  /** Findings by the reason why they stay. */
  readonly acknowledged: ReadonlyMap<string, ReadonlySet<string>>;
}

export function stackReport(stacks: readonly CloudFormationStackArtifact[]): StackReport {
  const resources = new Map<string, number>();
  const acknowledged = new Map<string, Set<string>>();
  for (const stack of stacks) {
    const { Resources } = template.parse(stack.template);
    resources.set(stack.id, Object.keys(Resources).length);
    for (const { Metadata } of Object.values(Resources))
      for (const { id, reason } of Metadata.cdk_nag?.rules_to_suppress ?? [])
        acknowledged.set(reason, (acknowledged.get(reason) ?? new Set()).add(id));
  }
  return { resources, acknowledged };
}
