import { dropDrafts } from '../../jobs/dropDrafts.ts';
import { jobOnLambda } from '../openOnLambda.ts';

const needs = await jobOnLambda(process.env);

/** Removes what has been kept long enough; called by the scheduler, once a day. */
export const handler = () => dropDrafts(needs);
