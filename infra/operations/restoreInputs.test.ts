import { expect, it } from 'vitest';
import { restoreInputs } from './restoreInputs.ts';

const order = { from: 'live', to: 'restored', keyArn: 'arn:aws:kms:eu-central-1:1:key/a' };

it('a table is restored to a second, or to the latest there is, under the same key', () => {
  const at = new Date('2026-11-26T10:00:00.000Z');
  expect(restoreInputs({ ...order, at }).restore).toMatchObject({
    SourceTableName: 'live',
    TargetTableName: 'restored',
    RestoreDateTime: at,
    SSESpecificationOverride: { Enabled: true, KMSMasterKeyId: order.keyArn },
  });
  const latest = restoreInputs(order).restore;
  expect(latest).toMatchObject({ UseLatestRestorableTime: true });
  expect(latest).not.toHaveProperty('RestoreDateTime');
});

it('what a restored table does not have by itself is switched on for the new table, never the old one', () => {
  const { backups, expiry, protection } = restoreInputs(order);
  expect([backups, expiry, protection].map(({ TableName }) => TableName)).toEqual([
    'restored',
    'restored',
    'restored',
  ]);
  expect(backups.PointInTimeRecoverySpecification).toEqual({
    PointInTimeRecoveryEnabled: true,
    RecoveryPeriodInDays: 35,
  });
  expect(expiry.TimeToLiveSpecification).toEqual({ AttributeName: 'ttl', Enabled: true });
  expect(protection.DeletionProtectionEnabled).toBe(true);
});
