import { createAuditor } from '../../disclosure/createAuditor.ts';
import { prepareReleases } from '../../jobs/prepareReleases.ts';
import { jobOnLambda } from '../openOnLambda.ts';

const needs = await jobOnLambda(process.env);

/** Builds and audits releases, and completes what was broken off; called by the scheduler, every 5 minutes. */
export const handler = () => prepareReleases({ ...needs, createAuditor });
