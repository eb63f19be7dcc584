import type { Artefacts } from '../artefacts.ts';
import { bundleOf } from '../bundleOf.ts';
import { AppFunction } from '../constructs/appFunction.ts';
import { GradualAlias } from '../constructs/gradualAlias.ts';
import { grantTable } from '../constructs/grantTable.ts';
import type { SurveyTable } from '../constructs/surveyTable.ts';
import { environmentOf } from '../environmentOf.ts';
import { TABLE_USE } from '../tableUse.ts';
import type { Provider } from './identityStack.ts';
import type { Part } from './part.ts';

export interface WebFunctionProps {
  readonly artefacts: Artefacts;
  readonly data: SurveyTable;
  readonly provider: Provider;
}

/** A function that answers requests: the API alone, or the whole site. Behind CloudFront one proxy is ours. */
export function webFunction(
  part: Part,
  name: 'api' | 'site',
  { artefacts, data, provider }: WebFunctionProps,
): GradualAlias {
  const { settings, stage } = part;
  const { memoryMb, timeoutSeconds } = bundleOf(name);
  const answers = new AppFunction(part, 'Answers', {
    code: artefacts.code(name),
    memoryMb,
    timeoutSeconds,
    concurrency: stage.concurrency[name],
    environment: {
      ...environmentOf(settings, data),
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      TRUSTED_PROXY_HOPS: settings.edge === 'cloudfront' ? '1' : '0',
    },
    secrets: { OIDC_CLIENT_SECRET: provider.clientSecret },
  });
  grantTable(data, answers.handler, TABLE_USE[name]);
  return new GradualAlias(part, 'Version', {
    of: answers,
    name: part.metricName(name),
    rollout: settings.rollout ?? stage.rollout,
  });
}
