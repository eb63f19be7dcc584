import { remindUnits } from '../../jobs/remindUnits.ts';
import { jobOnLambda } from '../openOnLambda.ts';

const needs = await jobOnLambda(process.env);

/** Reminds units before the deadline; called by the scheduler, on working days. */
export const handler = () => remindUnits(needs);
