import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { errorCode } from './errorCode.ts';
import { StartProblem } from './startProblem.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The one port through which everything comes in. */
export interface FrontDoor {
  readonly server: Server;
  /** Where people reach it, without a slash at the end. */
  readonly origin: string;
  /** From now on requests are answered; before they are asked to come again. */
  open(handler: Handler): void;
  /** Lets nobody in any more and waits for those inside, but not for ever. */
  close(): Promise<void>;
}

/** What the front door needs to know. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly publicOrigin?: string;
}

/** Milliseconds requests under way may still take when the server stops. */
const PATIENCE = 5_000;

/** @throws {StartProblem} when the port is taken or the host is not this machine's */
export async function listen(place: Place): Promise<FrontDoor> {
  let handler: Handler = answerStarting;
  let origin = '';
  const server = createServer((request, response) => {
    if (isElsewhere(request, origin)) redirect(request, response, origin);
    else handler(request, response);
  });
  await bind(server, place);
  origin = place.publicOrigin ?? originOf(server, place);
  return {
    server,
    origin,
    open: (next) => {
      handler = next;
    },
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function bind(server: Server, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartProblem(bindingProblem(error, host, port), { cause: error })),
    );
    server.listen(port, host, () => resolve());
  });
}

function bindingProblem(error: unknown, host: string, port: number): string {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    return `Der Port ${String(port)} auf ${host} ist schon belegt. Bitte das andere Programm beenden oder mit PORT einen anderen Port wählen.`;
  }
  if (code === 'EACCES') {
    return `Für den Port ${String(port)} reichen die Rechte nicht aus. Bitte mit PORT einen Port ab 1024 wählen.`;
  }
  return `Unter ${host} lässt sich kein Dienst anbieten (${code ?? 'unbekannter Fehler'}). Bitte HOST prüfen.`;
}

function originOf(server: Server, { host }: Place): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(address.port)}`;
}

/** Cookies and sign-in hold for one name of this machine only: `localhost` is another one than `127.0.0.1`. */
function isElsewhere({ headers, url }: IncomingMessage, origin: string): boolean {
  return headers.host !== new URL(origin).host && url !== '/api/health';
}

function redirect({ method, url = '/' }: IncomingMessage, response: ServerResponse, origin: string): void {
  const mayMove = (method === 'GET' || method === 'HEAD') && url.startsWith('/');
  response.writeHead(mayMove ? 307 : 421, mayMove ? { Location: `${origin}${url}` } : {}).end();
}

const STARTING = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Digitalpegel startet</title>
<h1>Digitalpegel startet gerade</h1><p>Bitte laden Sie die Seite in einigen Sekunden neu.</p></html>
`;

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '5' }).end(STARTING);
}
