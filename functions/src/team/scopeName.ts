import { unitName } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { ASSOCIATION, type Scope } from '../store/keys.ts';

/** What a unit or the association is called in mails; `undefined` when the registry does not know the unit. */
export function scopeName(
  { registry, config }: Pick<Dependencies, 'registry' | 'config'>,
  scope: Scope,
): string | undefined {
  if (scope === ASSOCIATION) return config.operator.name;
  const unit = registry.find(scope);
  return unit && unitName(unit);
}
