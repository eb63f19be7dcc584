import type { RouterRoute } from 'hono/types';
import type { Answered } from './declaration.ts';
import { declaredRoutes, type DeclaredRoute } from './declaredRoutes.ts';

interface Callable<Options> {
  readonly api: { readonly routes: RouterRoute[] };
  readonly call: (method: string, path: string, options?: Options) => Promise<Response>;
}

/** Calls the API and compares every answer with the declaration of its route. */
export function checkedCalls<Options>({ api, call }: Callable<Options>): Callable<Options>['call'] {
  const routes = declaredRoutes(api.routes);
  return async (method, path, options) => {
    const answer = await call(method, path, options);
    await checkAnswer(routes, { method, path: new URL(path, 'http://api.test').pathname }, answer);
    return answer;
  };
}

/**
 * Compares an answer with what its route declares: status, type, and the body with its schema.
 *
 * @throws when they differ
 */
async function checkAnswer(
  routes: readonly DeclaredRoute[],
  { method, path }: { readonly method: string; readonly path: string },
  answer: Response,
): Promise<void> {
  const route = routes.find(
    (candidate) => candidate.method === method && patternOf(candidate.path).test(path),
  );
  if (answer.status >= 400) return checkProblem(answer);
  if (route === undefined) throw new Error(`No route is declared for ${method} ${path}.`);
  if (answer.status === 304) return;
  const { response } = route.declaration;
  if (answer.status !== response.status) throw new Error(`${method} ${path} answered ${answer.status}.`);
  if (response.kind === 'json') response.schema.parse(await answer.clone().json());
  if (response.kind === 'file' && !typesOf(response).includes(answer.headers.get('content-type') ?? '')) {
    throw new Error(`${method} ${path} is of another type than declared.`);
  }
}

const typesOf = ({ type, otherTypes = [] }: Extract<Answered, { kind: 'file' }>): readonly string[] => [
  type,
  ...otherTypes,
];

async function checkProblem(answer: Response): Promise<void> {
  if (answer.headers.get('content-type') !== 'application/problem+json; charset=utf-8') {
    throw new Error(`A problem is of type ${String(answer.headers.get('content-type'))}.`);
  }
  const text = await answer.clone().text();
  if (/node_modules|\.ts:\d/.test(text)) throw new Error('A problem shows where it happened.');
}

function patternOf(path: string): RegExp {
  const pattern = path.replace(/:\w+(?:\{([^}]*)\})?/g, (_, inner: string | undefined) => inner ?? '[^/]+');
  return new RegExp(`^${pattern}$`);
}
