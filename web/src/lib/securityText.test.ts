import { expect, it } from 'vitest';
import { securityText } from './securityText.ts';

it('names a contact and an end within a year', () => {
  const text = securityText(
    'post@beispiel.example',
    'https://pegel.example',
    new Date('2026-11-23T12:00:00Z'),
  );
  expect(text).toContain('Contact: mailto:post@beispiel.example\n');
  expect(text).toContain('Expires: 2027-05-22T12:00:00.000Z\n');
  expect(text).toContain('Canonical: https://pegel.example/.well-known/security.txt\n');
});
