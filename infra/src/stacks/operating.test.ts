import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#functions';
import { BUNDLES } from '../../bundles.ts';
import { resourcesOf, synthesised } from '../exampleStages.arbitrary.ts';
import { EXAMPLES } from '../examples.ts';
import { isUploader } from '../policies.arbitrary.ts';

const all = resourcesOf();
const ofType = (type: string) => all.filter(({ Type }) => Type === type);
const functions = ofType('AWS::Lambda::Function').filter(({ id }) => !isUploader(id));

describe('every function', () => {
  it('is one of ours', () => {
    const applications = functions.filter(({ id }) => !id.includes('OriginCheck'));
    expect(applications).toHaveLength(BUNDLES.length * EXAMPLES.length);
  });

  it('runs Node 24 on arm64, with a limit of copies and of time', () => {
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        ReservedConcurrentExecutions: expect.any(Number),
        Timeout: expect.any(Number),
      });
  });

  it('holds no secret in its settings but the word of the delivery network', () => {
    for (const { id, Properties } of functions) {
      const text = JSON.stringify(Properties['Environment']);
      if (!id.includes('OriginCheck')) expect(text).not.toContain('{{resolve:');
    }
  });

  it('of the site gets settings the application can start with', () => {
    const web = functions.filter(({ id }) => id.includes('Answers'));
    expect(web).toHaveLength(2 * EXAMPLES.length);
    for (const { Properties, example } of web) {
      const { Variables } = Object(Properties['Environment']);
      const { OIDC_CLIENT_SECRET_SECRET_ID: secret, ...settings } = Variables;
      expect(secret).toBeDefined();
      const deployed = {
        ...settings,
        TABLE_NAME: 'table',
        OIDC_CLIENT_ID: 'id',
        OIDC_CLIENT_SECRET: 'geheim',
      };
      const config = readConfig({
        ...deployed,
        OIDC_ISSUER: 'https://anmeldung.example',
        AWS_REGION: 'eu-central-1',
      });
      expect(config.trustedProxyHops).toBe(example === 'frankfurt' ? 1 : 0);
      expect(config.demo).toBe(false);
    }
  });
});

describe('every log', () => {
  it('is deleted after 30 days', () => {
    for (const { Properties } of ofType('AWS::Logs::LogGroup'))
      expect(Properties).toMatchObject({ RetentionInDays: 30 });
  });

  it('of a function is its own', () => {
    const own = functions.map(
      ({ example, id, Properties }) =>
        `${example} ${id.split('/')[0]} ${JSON.stringify(Properties['LoggingConfig'])}`,
    );
    expect(new Set(own).size).toBe(functions.length);
  });
});

describe('a new version', () => {
  it('gets its share step by step and goes back by itself', () => {
    for (const part of ['Api', 'Web'] as const) {
      const template = synthesised('frankfurt')[part];
      template.hasResource('AWS::Lambda::Alias', {
        Properties: { Name: 'live' },
        UpdatePolicy: { CodeDeployLambdaAliasUpdate: Match.anyValue() },
      });
      template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
        DeploymentConfigName: 'CodeDeployDefault.LambdaLinear10PercentEvery2Minutes',
        AutoRollbackConfiguration: { Enabled: true, Events: Match.arrayWith(['DEPLOYMENT_STOP_ON_ALARM']) },
        AlarmConfiguration: { Enabled: true, Alarms: [Match.anyValue(), Match.anyValue()] },
      });
    }
  });

  it('is what the gateways call: the alias, never the function itself', () => {
    const permissions = ofType('AWS::Lambda::Permission').filter(
      ({ Properties }) => !JSON.stringify(Properties['FunctionName']).includes('OriginCheck'),
    );
    expect(permissions.length).toBeGreaterThan(0);
    for (const { Properties } of permissions)
      expect(JSON.stringify(Properties['FunctionName'])).toMatch(/VersionLive/);
  });
});

describe('every job', () => {
  const schedules = ofType('AWS::Scheduler::Schedule');

  it('runs on a schedule, in the time of Berlin', () => {
    expect(schedules).toHaveLength((BUNDLES.length - 2) * EXAMPLES.length);
    for (const { Properties } of schedules)
      expect(Properties).toMatchObject({
        ScheduleExpressionTimezone: 'Europe/Berlin',
        FlexibleTimeWindow: { Mode: 'OFF' },
      });
  });

  it('runs once at a time', () => {
    const jobs = functions.filter(({ id }) => id.startsWith('Jobs/'));
    expect(jobs).toHaveLength(schedules.length);
    for (const { Properties } of jobs) expect(Properties['ReservedConcurrentExecutions']).toBe(1);
  });

  it('is called again when it fails, and is not lost when it still fails', () => {
    for (const { Properties } of schedules)
      expect(Properties).toMatchObject({
        Target: {
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^DeadLetters/), 'Arn'] } },
        },
      });
    const configs = ofType('AWS::Lambda::EventInvokeConfig');
    expect(configs).toHaveLength(schedules.length);
    for (const { Properties } of configs)
      expect(Properties).toMatchObject({
        MaximumRetryAttempts: 2,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^DeadLetters/), 'Arn'] } },
        },
      });
  });
});

describe('every alarm', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm');

  it('says in a sentence what people notice', () => {
    expect(alarms.length).toBeGreaterThan(30);
    for (const { Properties } of alarms)
      expect(Properties['AlarmDescription']).toMatch(
        /^Folge: [A-ZÄÖÜ][^.]{20,}\. Was zu tun ist: docs\/operations\.md\.$/,
      );
  });

  it('but those of a deployment tells somebody', () => {
    const telling = alarms.filter(({ id }) => id.startsWith('Observability/'));
    expect(telling.length).toBe(alarms.length - 4 * EXAMPLES.length);
    for (const { Properties } of telling) expect(Properties['AlarmActions']).toHaveLength(1);
    for (const { Properties } of ofType('AWS::SNS::TopicPolicy'))
      expect(JSON.stringify(Properties)).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"}');
  });

  it('that waits for something rings when it stays away', () => {
    synthesised('frankfurt').Observability.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });
});

it('half, most and all of the budget are told, in the money of the account', () => {
  for (const { Properties, example } of ofType('AWS::Budgets::Budget')) {
    expect(Properties).toMatchObject({
      Budget: { BudgetLimit: { Amount: 100, Unit: example === 'sovereign' ? 'EUR' : 'USD' } },
    });
    expect(JSON.stringify(Properties).match(/"Threshold":\d+/g)).toEqual([
      '"Threshold":50',
      '"Threshold":80',
      '"Threshold":100',
    ]);
  }
});

describe('no template', () => {
  it('names a partition, another region or the domain of one partition', () => {
    for (const { example, id, Properties } of all) {
      const given = new RegExp(String.raw`"arn:[\w-]+:acm:[^"]+certificate/[\d-]+"`, 'g');
      const service = /"(?:\w+\.)?[\w-]+\.amazonaws\.com"/g;
      const text = JSON.stringify(Properties).replace(given, '""').replace(service, '""');
      expect(`${id} ${text}`).not.toMatch(/arn:aws|amazonaws|us-east-1/);
      const foreign = example === 'sovereign' ? 'eu-central-1' : 'eusc-de-east-1';
      expect(`${id} ${text}`).not.toContain(foreign);
    }
  });
});

describe('people who sign in', () => {
  const pool = synthesised('frankfurt').Identity;

  it('need a second factor, or a passkey that checks who holds it', () => {
    pool.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      WebAuthnUserVerification: 'required',
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    });
  });

  it('get no text messages and are not analysed, and their mails leave from the same region', () => {
    const text = JSON.stringify(pool.toJSON());
    expect(text).not.toMatch(/SmsConfiguration|AnalyticsConfiguration/);
    expect(text).toContain(':ses:eu-central-1:');
  });

  it('come back to our site only', () => {
    pool.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://digitalpegel.example/api/auth/callback'],
      LogoutURLs: ['https://digitalpegel.example/'],
      AllowedOAuthFlows: ['code'],
      GenerateSecret: true,
    });
  });

  it('sign in elsewhere where the settings say so', () => {
    expect(resourcesOf(['sovereign'], 'AWS::Cognito::UserPool')).toEqual([]);
  });
});
