import { MAX_TEXT } from '#survey';
import * as z from 'zod';

/** A text somebody writes: not empty, and no longer than a comment. */
export const someText = z.string().trim().min(1).max(MAX_TEXT);
