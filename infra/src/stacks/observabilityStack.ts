import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarmTopic.ts';
import { ImpactAlarm } from '../constructs/impactAlarm.ts';
import { MonthlyBudget } from '../constructs/monthlyBudget.ts';
import type { AppFunction } from '../constructs/appFunction.ts';
import { Overview, type OverviewProps } from '../constructs/overview.ts';
import { REGIONS } from '../regions.ts';
import type { Settings } from '../settings.ts';
import { alarmsOf } from './alarms.ts';
import { Part } from './part.ts';
import type { Watched } from './watched.ts';

/** Who is told when something is wrong, a page that shows how it goes, and what it may cost. */
export class ObservabilityStack extends Part {
  constructor(scope: Construct, settings: Settings, watched: Watched) {
    super(scope, 'Observability', settings);
    const { topic: tell } = new AlarmTopic(this, 'Alarms', { tell: settings.alarmEmail });
    for (const [id, alarm] of Object.entries(alarmsOf(watched)))
      new ImpactAlarm(this, id, { ...alarm, tell });
    new Overview(this, 'Overview', shownOf(watched));
    const { currency } = REGIONS[settings.region];
    new MonthlyBudget(this, 'Costs', { amount: settings.budget, currency, tell: settings.alarmEmail });
  }
}

function shownOf({ data, api, web, jobs }: Watched): OverviewProps {
  const functions = new Map<string, AppFunction>([
    ['api', api.live.answers],
    ['site', web.live.answers],
    ...jobs.functions,
  ]);
  const deadLetters = jobs.deadLetters.metricApproximateNumberOfMessagesVisible();
  return { traffic: web.traffic, functions, data, deadLetters };
}
