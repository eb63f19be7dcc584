import { Duration } from 'aws-cdk-lib';
import { Stats, type IMetric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';

/** What a gateway counts, in steps of five minutes. */
export interface Traffic {
  readonly requests: IMetric;
  readonly serverErrors: IMetric;
  /** Milliseconds that 95 % of the answers stay under. */
  readonly latency: IMetric;
}

const period = Duration.minutes(5);
export const SUMS = { statistic: Stats.SUM, period } satisfies MetricOptions;
export const SLOWEST = { statistic: Stats.percentile(95), period } satisfies MetricOptions;
