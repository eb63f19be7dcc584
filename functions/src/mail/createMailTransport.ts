import type { SendMailOptions } from 'nodemailer';
import type { Config, MailConfig } from '../config.ts';
import { mailOptions } from './composeMail.ts';
import type { MailTransport, SendOutcome } from './mailTransport.ts';
import { outcomeOfError } from './outcomeOfError.ts';

const SECOND = 1_000;
const PATIENCE = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 60 * SECOND };

type Send = (mail: SendMailOptions) => Promise<SendOutcome>;

/**
 * The real mail transport (Mailversand) of the configuration. Its libraries are loaded with the first mail, so
 * that nothing else has to wait for them.
 */
export function createMailTransport(
  { awsRegion }: Pick<Config, 'awsRegion'>,
  mail: MailConfig,
): MailTransport {
  let opened: Promise<Send> | undefined;
  return {
    async send(outgoing) {
      opened ??= mail.transport === 'ses' ? openSes(awsRegion) : openSmtp(mail.smtpUrl);
      const send = await opened;
      return send(mailOptions(outgoing));
    },
  };
}

/** Amazon SES speaks with the role of the function: there is no password. It tries once; trying again is our own matter. */
async function openSes(region: string): Promise<Send> {
  const [{ createTransport }, { SESv2Client, SendEmailCommand }] = await Promise.all([
    import('nodemailer'),
    import('@aws-sdk/client-sesv2'),
  ]);
  const sesClient = new SESv2Client({ region, maxAttempts: 1 });
  const transport = createTransport({ SES: { sesClient, SendEmailCommand } });
  return async (mail) => outcomeOf(transport.sendMail(mail), () => true);
}

/** Only over TLS, except to a server on this machine. A mail may have left from the moment its text was announced. */
async function openSmtp(url: string): Promise<Send> {
  const { createTransport } = await import('nodemailer');
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
  return async (mail) => {
    let isAnnounced = false;
    const hear = (_entry: unknown, line?: unknown) => {
      if (line === 'DATA') isAnnounced = true;
    };
    const logger = { trace: ignore, debug: hear, info: ignore, warn: ignore, error: ignore, fatal: ignore };
    const transport = createTransport({
      url,
      requireTLS: !isHere,
      ...PATIENCE,
      transactionLog: true,
      logger,
    });
    return outcomeOf(transport.sendMail(mail), () => isAnnounced);
  };
}

function ignore(): void {
  // What nodemailer says names addresses and is written nowhere.
}

async function outcomeOf(sending: Promise<unknown>, mayHaveLeft: () => boolean): Promise<SendOutcome> {
  try {
    await sending;
    return 'sent';
  } catch (error) {
    return outcomeOfError(error, mayHaveLeft());
  }
}
