export function handler(event: {
  readonly identitySource?: readonly string[];
}): Promise<{ readonly isAuthorized: boolean }>;
