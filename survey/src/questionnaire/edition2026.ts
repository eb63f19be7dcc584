import { compile } from './compile.ts';
import file from './editions/2026.json' with { type: 'json' };

/** The questionnaire of the 2026 edition (Fragebogen 2026), checked when this module is loaded. */
export const QUESTIONNAIRE_2026 = compile(file);
