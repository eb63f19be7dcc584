import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Artefacts } from '../artefacts.ts';
import { bundleOf } from '../bundleOf.ts';
import { AppFunction } from '../constructs/appFunction.ts';
import { grantTable } from '../constructs/grantTable.ts';
import { Job } from '../constructs/job.ts';
import type { SurveyTable } from '../constructs/surveyTable.ts';
import { acknowledge } from '../acknowledge.ts';
import { environmentOf } from '../environmentOf.ts';
import { JOBS, type JobName } from '../jobs.ts';
import type { Settings } from '../settings.ts';
import { TABLE_USE } from '../tableUse.ts';
import type { MailStack } from './mailStack.ts';
import { Part } from './part.ts';

export interface JobsStackProps {
  readonly artefacts: Artefacts;
  readonly data: SurveyTable;
  readonly mail: MailStack;
}

/** What runs without a request, each with its schedule and its rights, and one queue for what failed for good. */
export class JobsStack extends Part {
  readonly functions: ReadonlyMap<JobName, AppFunction>;
  readonly deadLetters: Queue;

  constructor(scope: Construct, settings: Settings, props: JobsStackProps) {
    super(scope, 'Jobs', settings);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this.deadLetters, {
      'AwsSolutions-SQS3': 'This is the queue of dead letters of the others.',
    });
    this.functions = new Map(JOBS.map(({ name, ...job }) => [name, this.#job(name, job, props)]));
  }

  #job(
    name: JobName,
    { id, when, what }: Omit<(typeof JOBS)[number], 'name'>,
    props: JobsStackProps,
  ): AppFunction {
    const { memoryMb, timeoutSeconds } = bundleOf(name);
    const { mail } = this.settings;
    const sends = name === 'send-mail';
    const { server, sender } = props.mail;
    const runs = new AppFunction(this, id, {
      code: props.artefacts.code(name),
      memoryMb,
      timeoutSeconds,
      concurrency: 1,
      environment: {
        ...environmentOf(this.settings, props.data),
        ...(sends && { MAIL_TRANSPORT: mail.transport, MAIL_FROM: mail.from }),
      },
      secrets: sends && server !== undefined ? { SMTP_URL: server } : {},
    });
    grantTable(props.data, runs.handler, TABLE_USE[name]);
    if (sends) sender?.grantSend(runs.handler);
    new Job(this, `${id}Job`, { runs, when, what, deadLetters: this.deadLetters });
    return runs;
  }
}
