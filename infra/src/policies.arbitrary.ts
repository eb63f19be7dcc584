import * as z from 'zod';
import type { ExampleName } from './examples.ts';
import { resourcesOf } from './exampleStages.arbitrary.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const anything = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);

const statement = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: anything,
  Condition: z.unknown().optional(),
});
const policy = z.looseObject({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

export interface Allowed {
  readonly example: ExampleName;
  /** Name of the policy, with the stack. */
  readonly id: string;
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly condition: string | undefined;
}

/** Everything that roles of our own may do, one action on one resource a line; the uploader of the CDK stands apart. */
export function allowed(names?: readonly ExampleName[]): readonly Allowed[] {
  return resourcesOf(names, 'AWS::IAM::Policy')
    .filter(({ id }) => !isUploader(id))
    .flatMap(({ example, id, Properties }) => {
      const { PolicyDocument, Roles } = policy.parse(Properties);
      return PolicyDocument.Statement.flatMap(({ Action, Resource, Condition }) =>
        Action.flatMap((action) =>
          Resource.map((resource) => ({
            example,
            id,
            role: Roles.map(({ Ref }) => Ref).join(),
            action,
            resource: JSON.stringify(resource),
            condition: Condition === undefined ? undefined : JSON.stringify(Condition),
          })),
        ),
      );
    });
}

export const isUploader = (id: string) => id.startsWith('Web/CustomCDKBucketDeployment');
