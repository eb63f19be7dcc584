import { closeEditions } from '../../jobs/closeEditions.ts';
import { jobOnLambda } from '../openOnLambda.ts';

const needs = await jobOnLambda(process.env);

/** Closes editions at their deadline; called by the scheduler, every minute. */
export const handler = () => closeEditions(needs);
