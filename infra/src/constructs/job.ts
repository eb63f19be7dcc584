import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';

const RETRIES = 2;
/** A call that could not be made for so long is not made any more: the next ones do what it would have done. */
const TOO_OLD = Duration.hours(1);

export interface JobProps {
  readonly runs: AppFunction;
  /** When, as the scheduler writes it, by the clock of Berlin. */
  readonly when: string;
  /** What the job does, in a German sentence. */
  readonly what: string;
  readonly deadLetters: IQueue;
}

/**
 * A job (wiederkehrende Aufgabe): called on a schedule, again when it fails, and left in the queue of dead letters
 * when it still fails.
 */
export class Job extends Construct {
  constructor(scope: Construct, id: string, { runs, when, what, deadLetters }: JobProps) {
    super(scope, id);
    runs.handler.configureAsyncInvoke({
      retryAttempts: RETRIES,
      maxEventAge: TOO_OLD,
      onFailure: new SqsDestination(deadLetters),
    });
    const role = new Role(this, 'Caller', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    const allow = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    allow('lambda:InvokeFunction', runs.handler.functionArn);
    allow('sqs:SendMessage', deadLetters.queueArn);
    const schedule = new CfnSchedule(this, 'Schedule', {
      description: what,
      scheduleExpression: when,
      scheduleExpressionTimezone: 'Europe/Berlin',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: runs.handler.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: RETRIES, maximumEventAgeInSeconds: TOO_OLD.toSeconds() },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    schedule.node.addDependency(role);
  }
}
