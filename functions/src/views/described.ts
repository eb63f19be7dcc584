import * as z from 'zod';

/** A value of the survey package that is described in words; its type is checked where it is made. */
export function described<T extends object>(description: string) {
  return z.custom<T>((value) => typeof value === 'object' && value !== null).meta({ description });
}
