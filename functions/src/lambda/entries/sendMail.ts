import { ConfigError } from '../../config.ts';
import { sendPending } from '../../jobs/sendMail.ts';
import { createMailTransport } from '../../mail/createMailTransport.ts';
import { jobOnLambda } from '../openOnLambda.ts';

const needs = await jobOnLambda(process.env);
const { mail } = needs.config;
if (mail === undefined) throw new ConfigError(['MAIL_TRANSPORT fehlt']);
const transport = createMailTransport(needs.config, mail);

/** Sends the mails that wait; called by the scheduler, every minute. */
export const handler = () => sendPending({ ...needs, transport });
