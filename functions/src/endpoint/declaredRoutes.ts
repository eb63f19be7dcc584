import type { RouterRoute } from 'hono/types';
import { isPermission } from '../auth/policy.ts';
import { declarationOf, type Declaration } from './declaration.ts';

export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly declaration: Declaration;
}

/**
 * All routes with their declarations.
 *
 * @throws when a route does not begin with a declaration, or names a permission the policy does not have
 */
export function declaredRoutes(routes: readonly RouterRoute[]): DeclaredRoute[] {
  const own = routes.filter(({ method }) => method !== 'ALL');
  const byAddress = Map.groupBy(own, ({ method, path }) => `${method} ${path}`);
  return [...byAddress].flatMap(([address, [first]]) => {
    if (first === undefined) return [];
    const declaration = declarationOf(first.handler);
    if (declaration === undefined) throw new Error(`The route ${address} has no declaration.`);
    if (!isPermission(declaration.permission)) {
      throw new Error(`The route ${address} names no row of the policy.`);
    }
    return [{ method: first.method, path: first.path, declaration }];
  });
}
