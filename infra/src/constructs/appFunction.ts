import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, type Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** Every log is deleted after 30 days, as the data protection notice says. */
export const LOG_RETENTION = RetentionDays.ONE_MONTH;

export interface AppFunctionProps {
  readonly code: Code;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** How many copies may run at once: what it costs at most, and what it takes from nobody else. */
  readonly concurrency: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** By variable: `OIDC_CLIENT_SECRET` is read from the secret that `OIDC_CLIENT_SECRET_SECRET_ID` names. */
  readonly secrets?: Readonly<Record<string, ISecret>>;
}

/**
 * A function (Lambda) with our defaults: arm64, Node 24, its own log for 30 days, a limit of copies, and a role that
 * may write this log and read the secrets it names. Everything else is granted by action.
 */
export class AppFunction extends Construct {
  readonly handler: LambdaFunction;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: AppFunctionProps) {
    super(scope, id);
    const { code, memoryMb, timeoutSeconds, concurrency, environment = {}, secrets = {} } = props;
    this.logs = new LogGroup(this, 'Logs', {
      retention: LOG_RETENTION,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logs.grantWrite(role);
    for (const secret of Object.values(secrets))
      role.addToPolicy(
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] }),
      );
    this.handler = new LambdaFunction(this, 'Handler', {
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      reservedConcurrentExecutions: concurrency,
      environment: { ...environment, ...idsOf(secrets) },
      logGroup: this.logs,
      role,
    });
  }
}

function idsOf(secrets: Readonly<Record<string, ISecret>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([name, secret]) => [`${name}_SECRET_ID`, secret.secretArn]),
  );
}
