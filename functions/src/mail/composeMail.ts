import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from './mailTransport.ts';

/** A mail as nodemailer takes it. Nobody's absence notice answers it, and nothing is read from files or addresses. */
export function mailOptions({ from, to, ...rest }: OutgoingMail): SendMailOptions {
  return {
    ...rest,
    from: { name: 'Digitalpegel', address: from },
    to: { name: '', address: to },
    xMailer: false,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A mail as it travels (RFC 5322), for files and tests. */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail(mailOptions(mail));
  if (!Buffer.isBuffer(message)) throw new Error('The mail was not composed into a buffer.');
  return message;
}
