import registryJson from './registry.json' with { type: 'json' };
import { createRegistry, type ExtraUnit, type Registry } from './registry.ts';
import type { RegistryData } from './registryRows.ts';

/** All units of the five states and Berlin with the Gemeinden they serve; derived from `register/`. */
export const REGISTRY_DATA: RegistryData = registryJson;

const { source, asOf, populationAsOf } = REGISTRY_DATA;
/** Where the registry comes from and of which day it is. */
export const REGISTRY_SOURCE: Omit<RegistryData, 'units' | 'served'> = { source, asOf, populationAsOf };

/** Builds the registry from the project's own data. It takes some milliseconds: build it once and keep it. */
export function loadRegistry(extra: readonly ExtraUnit[] = []): Registry {
  return createRegistry(REGISTRY_DATA, extra);
}
