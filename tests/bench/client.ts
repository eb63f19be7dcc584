import { Agent, request } from 'node:http';

/** Calls the measured API; connections are kept, as browsers keep theirs. */
export interface Client {
  /** @throws when the answer is not 200 or 201 */
  send(method: string, path: string, cookie: string, body?: unknown): Promise<string>;
}

export function clientOf(port: number, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: (method, path, cookie, body) =>
      new Promise((resolve, reject) => {
        const headers = { 'Content-Type': 'application/json', 'X-Digitalpegel': '1', Cookie: cookie };
        const call = request({ port, host: '127.0.0.1', agent, method, path, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => {
            if (response.statusCode === 200 || response.statusCode === 201) resolve(text);
            else reject(new Error(`${method} ${path} → ${String(response.statusCode)} ${text}`));
          });
        });
        call.on('error', reject);
        call.end(body === undefined ? undefined : JSON.stringify(body));
      }),
  };
}
