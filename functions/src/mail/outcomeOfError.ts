import * as z from 'zod';
import type { SendOutcome } from './mailTransport.ts';

/** What errors of nodemailer and of the AWS SDK say about themselves. */
const fault = z.object({
  code: z.string().optional(),
  /** The number with which a mail server answered. */
  responseCode: z.number().optional().catch(undefined),
  command: z.string().optional(),
  name: z.string().optional(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});
type Fault = z.infer<typeof fault>;

/** Amazon SES was not reached at all. */
const NEVER_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CredentialsProviderError'];

/**
 * What an error while handing a mail over says about the mail.
 *
 * @param mayHaveLeft whether an error that says nothing leaves it open that the mail arrived
 */
export function outcomeOfError(error: unknown, mayHaveLeft: boolean): SendOutcome {
  const { data = {} } = fault.safeParse(error);
  if (isRefusal(data)) return 'refused';
  const isAnswered = data.responseCode !== undefined || data.$metadata?.httpStatusCode !== undefined;
  const isNever = [data.code, data.name].some((code) => NEVER_REACHED.includes(code ?? ''));
  return isAnswered || isNever || !mayHaveLeft ? 'unreachable' : 'unknown';
}

/** The recipient or the mail is refused for good; refusing us as a sender is a fault of the configuration and passes. */
function isRefusal({ code, responseCode, command, name }: Fault): boolean {
  if (name === 'BadRequestException') return true;
  if (code === 'EENVELOPE' && responseCode === undefined) return true;
  return (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || code === 'EMESSAGE');
}
