/** Somebody signed in, calling the API over HTTP as the pages do. */
export interface Visitor {
  /** What the browser sends with every request. */
  readonly cookie: string;
  /** @throws {TypeError} when the server cannot be reached, {Error} on any other answer than 2xx */
  get(path: string): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
}

/** Signs in with a demo account through the embedded identity provider, redirect by redirect. */
export async function signInOverHttp(origin: string, account: string): Promise<Visitor> {
  const cookies = new Map<string, string>();
  const cookieOf = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const call = async (url: string, init: RequestInit = {}) => {
    const cookie = cookieOf();
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...Object.fromEntries(new Headers(init.headers)), Cookie: cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
  const follow = async (start: Response): Promise<Response> => {
    let response = start;
    for (let location = response.headers.get('Location'); location !== null;) {
      response = await call(new URL(location, origin).href);
      location = response.headers.get('Location');
    }
    return response;
  };
  const choice = await follow(await call(`${origin}/api/auth/sign-in?returnTo=/`));
  const action = /<form method="post" action="([^"]+)"/.exec(await choice.text())?.[1];
  if (action === undefined) throw new Error('The identity provider shows no accounts.');
  const body = new URLSearchParams({ konto: account });
  await follow(
    await call(new URL(action, origin).href, { method: 'POST', body, headers: { Origin: origin } }),
  );

  const send = async (method: string, path: string, content?: unknown) => {
    const response = await call(origin + path, {
      method,
      headers: { 'X-Digitalpegel': '1', 'Content-Type': 'application/json' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} → ${String(response.status)} ${await response.text()}`);
    return response.json();
  };
  return {
    cookie: cookieOf(),
    get: (path) => send('GET', path),
    put: (path, content) => send('PUT', path, content),
  };
}
