import * as z from 'zod';
import { buildRelease } from '#survey';
import { copiedInput } from '../builders/inventedField.ts';

/* One release of so many units without linear programs, in a process of its own that says what it took. */
const [size] = z.tuple([z.coerce.number()]).parse(process.argv.slice(2));
const input = copiedInput(size);
const before = process.cpuUsage();
buildRelease(input);
const { user, system } = process.cpuUsage(before);
process.send?.({ cpu: (user + system) / 1_000, peak: process.resourceUsage().maxRSS / 1_024 });
process.on('message', () => process.exit(0));
