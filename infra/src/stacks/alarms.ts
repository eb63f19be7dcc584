import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { AppFunction } from '../constructs/appFunction.ts';
import { countEvents } from '../constructs/countEvents.ts';
import type { ImpactAlarmProps } from '../constructs/impactAlarm.ts';
import { SUMS } from '../constructs/traffic.ts';
import type { Watched } from './watched.ts';

type AlarmData = Readonly<Record<string, Omit<ImpactAlarmProps, 'tell'>>>;

/** Everything that wakes somebody (Alarme), each with what people notice. Sums are of five minutes. */
export function alarmsOf(watched: Watched): AlarmData {
  return {
    ...alarmsOfSite(watched),
    ...alarmsOfData(watched),
    ...alarmsOfJobs(watched),
    ...(watched.jobs.settings.mail.transport === 'ses' ? alarmsOfSes() : {}),
  };
}

function alarmsOfSite({ api, web }: Watched): AlarmData {
  const both = [api.live.answers, web.live.answers];
  const count = (event: string) =>
    total(both.map(({ logs }, at) => countEvents(logs, event, api.metricName(['api', 'site'][at] ?? ''))));
  return {
    ServerErrors: {
      metric: shareOf(web.traffic.serverErrors, web.traffic.requests),
      atLeast: 1,
      impact:
        'Mindestens jede hundertste Anfrage scheitert; Menschen sehen Fehlerseiten und können nicht speichern.',
    },
    Faults: {
      metric: total([api.live.faults, web.live.faults]),
      atLeast: 3,
      periods: 2,
      impact: 'Einzelne Vorgänge scheitern wiederholt, vielleicht auch Abgaben; Entwürfe bleiben im Browser.',
    },
    Throttled: {
      metric: total(both.map(({ handler }) => handler.metricThrottles(SUMS))),
      atLeast: 10,
      impact:
        'Es sind mehr Menschen da, als die Funktionen gleichzeitig bedienen dürfen; Seiten laden nicht.',
    },
    Slow: {
      metric: web.traffic.latency,
      atLeast: 3_000,
      periods: 3,
      impact: 'Jede zwanzigste Antwort braucht länger als drei Sekunden; die Anwendung fühlt sich zäh an.',
    },
    SignInBroken: {
      metric: count('provider-unreachable'),
      atLeast: 3,
      impact: 'Der Anmeldedienst antwortet nicht; niemand kann sich neu anmelden.',
    },
    Refusals: {
      metric: count('request-refused'),
      atLeast: 250,
      impact:
        'Sehr viele Anfragen werden abgewiesen; jemand probiert fremde Daten oder ein Fehler sperrt Berechtigte aus.',
    },
  };
}

function alarmsOfData({ data }: Watched): AlarmData {
  const dimensionsMap = { TableName: data.table.tableName };
  const ofTable = (metricName: string) =>
    new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, ...SUMS });
  return {
    TableThrottled: {
      metric: total([ofTable('ReadThrottleEvents'), ofTable('WriteThrottleEvents')]),
      atLeast: 10,
      impact: 'Die Datenbank drosselt; Speichern dauert lange oder scheitert.',
    },
  };
}

function alarmsOfJobs({ jobs }: Watched): AlarmData {
  const { functions } = jobs;
  const log = (name: Parameters<typeof functions.get>[0], event: string): IMetric =>
    countEvents(existing(functions.get(name)).logs, event, jobs.metricName(name));
  const runs = (name: Parameters<typeof functions.get>[0]): IMetric =>
    existing(functions.get(name)).handler.metricInvocations({ ...SUMS, period: Duration.minutes(15) });
  return {
    JobsFailed: {
      metric: jobs.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
      atLeast: 1,
      impact: 'Eine Aufgabe ist endgültig gescheitert; ihre Arbeit bleibt liegen, bis jemand nachsieht.',
    },
    ClosingStands: {
      metric: runs('close-editions'),
      atLeast: 1,
      rings: 'whenSilent',
      impact:
        'Erhebungsrunden werden nicht zur Frist geschlossen; Fristen gelten weiter, der Stand ist nicht abgeschlossen.',
    },
    MailStands: {
      metric: runs('send-mail'),
      atLeast: 1,
      rings: 'whenSilent',
      impact: 'Einladungen, Erinnerungen und Quittungen werden nicht versendet; sie bleiben im Postausgang.',
    },
    MailLost: {
      metric: total([log('send-mail', 'mail-given-up'), log('send-mail', 'mail-broken')]),
      atLeast: 1,
      impact: 'Mindestens eine Nachricht wurde aufgegeben; jemand wartet vergeblich auf sie.',
    },
    ReleaseFailed: {
      metric: log('prepare-release', 'release-failed'),
      atLeast: 1,
      impact: 'Eine Veröffentlichung ließ sich nicht bauen oder prüfen; die Auswertung wartet auf sie.',
    },
  };
}

/** Only SES counts what comes back. */
function alarmsOfSes(): AlarmData {
  const of = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.MAXIMUM, period: Duration.hours(1) });
  return {
    MailBounces: {
      metric: of('Reputation.BounceRate'),
      atLeast: 0.05,
      impact: 'Jede zwanzigste Nachricht kommt zurück; Amazon kann den Versand sperren.',
    },
    MailComplaints: {
      metric: of('Reputation.ComplaintRate'),
      atLeast: 0.001,
      impact: 'Empfänger melden Nachrichten als unerwünscht; Amazon kann den Versand sperren.',
    },
  };
}

/** Percent; a single error among few requests at night wakes nobody. */
function shareOf(part: IMetric, whole: IMetric): IMetric {
  const usingMetrics = { part, whole };
  return new MathExpression({
    expression: 'IF(whole >= 50, 100 * part / whole, 0)',
    usingMetrics,
    period: SUMS.period,
  });
}

function total(metrics: readonly IMetric[]): IMetric {
  const usingMetrics = Object.fromEntries(metrics.map((metric, at) => [`m${at}`, metric]));
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, period: SUMS.period });
}

function existing(found: AppFunction | undefined): AppFunction {
  if (found === undefined) throw new Error('There is no such job.');
  return found;
}
