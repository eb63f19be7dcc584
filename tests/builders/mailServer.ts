import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** What the server answers to a command; `null` closes the connection instead. */
type Answers = Readonly<Record<'MAIL' | 'RCPT' | 'DATA' | 'end', string | null>>;

/** A mail server (SMTP) that does as a test says. */
export interface MailServer {
  readonly url: string;
  /** What was taken in. */
  readonly taken: readonly string[];
  answer(answers: Partial<Answers>): void;
  end(): Promise<void>;
}

const FRIENDLY: Answers = { MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', end: '250 taken' };

export async function openMailServer(): Promise<MailServer> {
  let answers = FRIENDLY;
  const taken: string[] = [];
  const server = createServer((socket) => converse(socket, () => answers, taken));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    taken,
    answer: (changes) => {
      answers = { ...FRIENDLY, ...changes };
    },
    end: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, answers: () => Answers, taken: string[]): void {
  let text = '';
  let mail: string[] | undefined;
  const say = (line: string | null) => (line === null ? socket.destroy() : socket.write(`${line}\r\n`));
  const hear = (line: string) => {
    if (mail !== undefined) {
      if (line !== '.') return void mail.push(line);
      if (answers().end?.startsWith('2') === true) taken.push(mail.join('\n'));
      mail = undefined;
      return void say(answers().end);
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'MAIL' || command === 'RCPT' || command === 'DATA') {
      const answer = answers()[command];
      if (command === 'DATA' && answer?.startsWith('354') === true) mail = [];
      return void say(answer);
    }
    return void say(command === 'QUIT' ? '221 bye' : '250 mail.test');
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const lines = text.split('\r\n');
    text = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  say('220 mail.test');
}
