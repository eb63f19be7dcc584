import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsDocument } from './permissionsDocument.ts';

/* Writes docs/permissions.md anew: `npm run docs:permissions`. */
writeFileSync(join(import.meta.dirname, '../../docs/permissions.md'), permissionsDocument());
