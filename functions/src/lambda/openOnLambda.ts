import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry } from '#survey/registry';
import { readJobConfig, type JobConfig } from '../config.ts';
import { connect } from '../connect.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLog } from '../log.ts';
import { mailThrough } from '../mail/mail.ts';
import { readSecrets } from './readSecrets.ts';

/** What there is on Lambda without anybody asking. */
export type OnLambda = Omit<Dependencies, 'config' | 'identityProvider' | 'limiter' | 'newSecret'> & {
  readonly config: JobConfig;
};

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Opens what a job needs, once, at the start of a function.
 *
 * @throws {ConfigError} naming everything that is missing or wrong
 */
export async function jobOnLambda(env: Env): Promise<OnLambda> {
  return openOnLambda(readJobConfig(await readSecrets(env)));
}

/** Stores, registry, questionnaires, mail, clock and log of a function. */
export function openOnLambda<C extends JobConfig>(
  config: C,
): Omit<OnLambda, 'config'> & { readonly config: C } {
  const now = () => new Date();
  const { stores } = connect(config);
  return {
    ...stores,
    config,
    registry: loadRegistry(),
    questionnaires: new Map([[QUESTIONNAIRE_2026.version, QUESTIONNAIRE_2026]]),
    mail: mailThrough({ outbox: stores.outbox, publicOrigin: config.publicOrigin, now }),
    now,
    log: createLog(config.logLevel, (line) => process.stdout.write(`${line}\n`), now),
  };
}
