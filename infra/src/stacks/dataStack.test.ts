import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { TABLE } from '#functions';
import { EXAMPLES } from '../examples.ts';
import { resourcesOf, synthesised } from '../exampleStages.arbitrary.ts';

describe.each(EXAMPLES)('the data of %s', (name) => {
  const { Data } = synthesised(name);

  it('can be restored to every second of 35 days', () => {
    Data.hasResourceProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it('cannot be deleted, and stay when the stack goes', () => {
    Data.allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true },
    });
    Data.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('are encrypted with a key of our own that is renewed', () => {
    const [key] = Object.keys(Data.findResources('AWS::KMS::Key'));
    Data.hasResourceProperties('AWS::DynamoDB::Table', {
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] },
      },
    });
    Data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('lie in the one table that is described for everybody', () => {
    const { BillingMode, KeySchema, GlobalSecondaryIndexes, AttributeDefinitions } = TABLE;
    Data.resourceCountIs('AWS::DynamoDB::Table', 1);
    Data.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode,
      KeySchema,
      GlobalSecondaryIndexes,
      AttributeDefinitions: Match.arrayWith(AttributeDefinitions),
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
  });
});

it('of people who sign in stay too', () => {
  for (const { Properties, DeletionPolicy } of resourcesOf(EXAMPLES, 'AWS::Cognito::UserPool')) {
    expect(DeletionPolicy).toBe('Retain');
    expect(Properties).toMatchObject({ DeletionProtection: 'ACTIVE' });
  }
});
