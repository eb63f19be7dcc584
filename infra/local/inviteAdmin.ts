import { inviteFirstAdmin } from '#functions';
import { openDatabase } from './database.ts';
import { openDataDirectory } from './dataDirectory.ts';
import { readEnvironment, type Env } from './environment.ts';
import { isMain } from './isMain.ts';
import type { Output } from './progress.ts';
import { StartProblem } from './startProblem.ts';

interface Invitation {
  readonly env: Env;
  readonly stdout: Output;
  readonly now?: () => Date;
}

/**
 * Invites an admin into an installation that has none, for its operator at the machine: the invitation needs no
 * second admin. Says the link once; only its hash is kept.
 *
 * @throws {StartProblem} while the application runs, and where there is no data directory yet
 */
export async function inviteAdmin({ env, stdout, now = () => new Date() }: Invitation): Promise<void> {
  const { dataDirectory, port, host, publicOrigin } = readEnvironment(env);
  const directory = openDataDirectory(dataDirectory);
  try {
    if (directory.contents === 'new') {
      throw new StartProblem(
        'Das Datenverzeichnis ist noch leer. Bitte zuerst einmal mit DEMO=off npm start starten und wieder beenden.',
      );
    }
    const database = await openDatabase(directory);
    try {
      const origin = publicOrigin ?? `http://${host}:${String(port)}`;
      const { link, expiresAt } = await inviteFirstAdmin(database.stores, origin, now());
      stdout.write(`Einladung für die Verwaltung der Zugänge, gültig bis ${expiresAt}:\n${link}\n`);
    } finally {
      await database.stop();
    }
  } finally {
    directory.lock.release();
  }
}

if (isMain(import.meta.filename)) {
  try {
    await inviteAdmin({ env: process.env, stdout: process.stdout });
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
