import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

/** Percent of the budget at which somebody is told. */
const STEPS = [50, 80, 100];

export interface MonthlyBudgetProps {
  readonly amount: number;
  readonly currency: string;
  readonly tell: string;
}

/** What the account may cost in a month (Budget), and who is told when half, most and all of it is gone. */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { amount, currency, tell }: MonthlyBudgetProps) {
    super(scope, id);
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount, unit: currency } },
      notificationsWithSubscribers: STEPS.map((threshold) => ({
        notification: {
          notificationType: 'ACTUAL',
          comparisonOperator: 'GREATER_THAN',
          threshold,
          thresholdType: 'PERCENTAGE',
        },
        subscribers: [{ subscriptionType: 'EMAIL', address: tell }],
      })),
    });
  }
}
