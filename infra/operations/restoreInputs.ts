import type {
  RestoreTableToPointInTimeCommandInput,
  UpdateContinuousBackupsCommandInput,
  UpdateTableCommandInput,
  UpdateTimeToLiveCommandInput,
} from '@aws-sdk/client-dynamodb';

export interface RestoreOrder {
  readonly from: string;
  readonly to: string;
  /** Absent: the latest there is, about five minutes ago. */
  readonly at?: Date;
  /** The key the new table is encrypted with: that of the old one. */
  readonly keyArn: string | undefined;
}

/** What is asked of DynamoDB to restore a table, in order. */
export interface RestoreInputs {
  readonly restore: RestoreTableToPointInTimeCommandInput;
  /** A restored table has none of this by itself. */
  readonly backups: UpdateContinuousBackupsCommandInput;
  readonly expiry: UpdateTimeToLiveCommandInput;
  readonly protection: UpdateTableCommandInput;
}

/** Days to which a table can be restored; the most there is. */
const DAYS = 35;

export function restoreInputs({ from, to, at, keyArn }: RestoreOrder): RestoreInputs {
  const encryption = { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: keyArn } as const;
  return {
    restore: {
      SourceTableName: from,
      TargetTableName: to,
      BillingModeOverride: 'PAY_PER_REQUEST',
      ...(at === undefined ? { UseLatestRestorableTime: true } : { RestoreDateTime: at }),
      ...(keyArn !== undefined && { SSESpecificationOverride: encryption }),
    },
    backups: {
      TableName: to,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: DAYS },
    },
    expiry: { TableName: to, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } },
    protection: { TableName: to, DeletionProtectionEnabled: true },
  };
}
