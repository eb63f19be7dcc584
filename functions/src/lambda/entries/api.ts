import { apiOnLambda } from '../apiOnLambda.ts';
import { httpHandler } from '../httpHandler.ts';

const { answer, config } = await apiOnLambda(process.env);

/** The API without pages, for where files and pages come from elsewhere. */
export const handler = httpHandler(answer, config.publicOrigin);
