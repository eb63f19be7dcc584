import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { LOG_RETENTION } from './appFunction.ts';

/**
 * What the gateway writes down of a request: no network address, no path with its values, no browser (Datenminimierung).
 */
export const ACCESS_LOG_FIELDS = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
} as const;

/** Log of a gateway. */
export function accessLog(scope: Construct): LogGroup {
  return new LogGroup(scope, 'AccessLog', {
    retention: LOG_RETENTION,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
