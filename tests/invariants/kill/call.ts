import type { Person } from './people.ts';

/** `gone`: the server died before the whole answer was there. */
export type Answer = { readonly status: number; readonly body: unknown } | 'gone';

/**
 * Calls the API for somebody.
 *
 * @throws when the server answers that it failed: whatever dies, nobody is told so by the living
 */
export async function callFor(
  { cookie, name }: Person,
  origin: string,
  { method, path, body }: { readonly method: string; readonly path: string; readonly body?: object },
): Promise<Answer> {
  const answer = await whole(origin + path, {
    method,
    headers: { 'X-Digitalpegel': '1', 'Content-Type': 'application/json', Cookie: cookie },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer === 'gone') return answer;
  if (answer.status >= 500 || answer.status === 401) {
    throw new Error(`${name}: ${method} ${path} → ${answer.status} ${answer.text}`);
  }
  return { status: answer.status, body: JSON.parse(answer.text) };
}

async function whole(url: string, init: RequestInit): Promise<{ status: number; text: string } | 'gone'> {
  try {
    const response = await fetch(url, init);
    return { status: response.status, text: await response.text() };
  } catch (error) {
    // fetch says so when nobody answers, or only half an answer comes.
    if (error instanceof TypeError) return 'gone';
    throw error;
  }
}
