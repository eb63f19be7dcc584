import { readGivenSettings } from '../src/givenSettings.ts';
import { SettingsError } from '../src/settings.ts';

/** Says what will be deployed, or everything that is wrong with the settings, before anything is built. */
try {
  const { stage, region, edge, publicOrigin } = readGivenSettings(process.env);
  console.log(`${publicOrigin}: ${stage} in ${region} über ${edge}`);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
