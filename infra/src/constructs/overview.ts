import { Dashboard, GraphWidget, Metric, TextWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';
import type { SurveyTable } from './surveyTable.ts';
import { SUMS, type Traffic } from './traffic.ts';

export interface OverviewProps {
  readonly traffic: Traffic;
  /** Every function by its name. */
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly data: SurveyTable;
  readonly deadLetters: IMetric;
}

/** One page that shows how it goes (Übersicht): people, functions, table, jobs. No answers and no names. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { traffic, functions, data, deadLetters }: OverviewProps) {
    super(scope, id);
    const ofEach = (metric: (one: AppFunction) => IMetric) => [...functions.values()].map(metric);
    const labels = [...functions.keys()];
    const named = (metrics: readonly IMetric[]) =>
      metrics.map((metric, at) =>
        metric instanceof Metric ? metric.with({ label: labels[at] ?? '' }) : metric,
      );
    const ofTable = (metricName: string) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: data.table.tableName },
        ...SUMS,
      });
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: 12 });
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          new TextWidget({
            markdown: '# Digitalpegel\nWas zu tun ist: docs/operations.md',
            width: 24,
            height: 2,
          }),
        ],
        [
          graph('Anfragen und Serverfehler', [traffic.requests], [traffic.serverErrors]),
          graph('Antwortzeit (95 %), ms', [traffic.latency]),
        ],
        [
          graph('Aufrufe', named(ofEach(({ handler }) => handler.metricInvocations(SUMS)))),
          graph('Abbrüche', named(ofEach(({ handler }) => handler.metricErrors(SUMS)))),
        ],
        [
          graph('Dauer, ms', named(ofEach(({ handler }) => handler.metricDuration()))),
          graph('Gedrosselt', named(ofEach(({ handler }) => handler.metricThrottles(SUMS)))),
        ],
        [
          graph(
            'Verbrauchte Einheiten der Tabelle',
            [ofTable('ConsumedReadCapacityUnits')],
            [ofTable('ConsumedWriteCapacityUnits')],
          ),
          graph('Gescheiterte Aufgaben', [deadLetters]),
        ],
      ],
    });
  }
}
