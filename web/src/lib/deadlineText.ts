import { formatDate, formatDateTime, formatTime } from '#lib/format.ts';

/**
 * A deadline (Frist) as people read it: „31. Januar 2027, 24 Uhr“ for the midnight that ends that day.
 *
 * @param instant the first moment that is too late
 */
export function deadlineText(instant: string): string {
  if (formatTime(instant) !== '00:00 Uhr') return formatDateTime(instant);
  const justBefore = new Date(Date.parse(instant) - 1).toISOString();
  return `${formatDate(justBefore)}, 24 Uhr`;
}
