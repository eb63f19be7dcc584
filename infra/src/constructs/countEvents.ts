import { Duration } from 'aws-cdk-lib';
import { Stats, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup } from 'aws-cdk-lib/aws-logs';

const NAMESPACE = 'Digitalpegel';

/**
 * How often a function logged an event (`LogEvent` of functions), as a sum over five minutes.
 *
 * @param name distinguishes functions and stages among all metrics of the account
 */
export function countEvents(logs: LogGroup, event: string, name: string): Metric {
  const filter = logs.addMetricFilter(event, {
    filterPattern: FilterPattern.stringValue('$.event', '=', event),
    metricNamespace: NAMESPACE,
    metricName: `${name}-${event}`,
    metricValue: '1',
  });
  return filter.metric({ statistic: Stats.SUM, period: Duration.minutes(5) });
}
