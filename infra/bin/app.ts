import { builtArtefacts } from '../src/artefacts.ts';
import { createApp } from '../src/createApp.ts';
import { readGivenSettings } from '../src/givenSettings.ts';

/** What the CDK calls: the installation of the settings, from what was built. */
createApp(readGivenSettings(process.env), builtArtefacts()).app.synth();
