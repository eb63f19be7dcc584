import type { BundleName } from '../bundles.ts';

export type JobName = Exclude<BundleName, 'api' | 'site'>;

/** When each job runs (Zeitplan), by the clock of Berlin. Every one may run at any time and goes on where it stopped. */
export const JOBS = [
  {
    name: 'close-editions',
    id: 'CloseEditions',
    when: 'rate(1 minute)',
    what: 'Schließt Erhebungsrunden zur Frist.',
  },
  { name: 'send-mail', id: 'SendMail', when: 'rate(1 minute)', what: 'Versendet, was im Postausgang liegt.' },
  {
    name: 'remind',
    id: 'Remind',
    when: 'cron(0 9 ? * MON-FRI *)',
    what: 'Erinnert Verwaltungen, deren Frist naht.',
  },
  {
    name: 'retain',
    id: 'Retain',
    when: 'cron(0 3 * * ? *)',
    what: 'Löscht, was nicht länger aufbewahrt wird.',
  },
  {
    name: 'prepare-release',
    id: 'PrepareRelease',
    when: 'rate(5 minutes)',
    what: 'Baut und prüft Veröffentlichungen.',
  },
] as const satisfies readonly {
  readonly name: JobName;
  readonly id: string;
  readonly when: string;
  readonly what: string;
}[];
