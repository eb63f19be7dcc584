/**
 * Stops early, with the way out, when the right Node.js is missing.
 *
 * `npm ci` brings Node 24 as an optional package of the platform, and `npm run` prefers it to the
 * system's Node. Optional means that npm is silent when it does not arrive, so this file asks. It
 * is plain JavaScript because an older Node has to be able to read it.
 */

/** From this version on Node runs TypeScript files without a flag. */
const NEEDED = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  const platform = `${process.platform}-${process.arch}`;
  const found = `Node.js ${process.versions.node}`;
  const carried = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(platform);
  const name = platform.replace('win32', 'win');
  console.error(
    carried
      ? [
          `Es läuft ${found}, denn das Paket „node-${name}“ mit Node.js 24 ist nicht angekommen. Bitte „npm ci“ ohne „--omit=optional“ wiederholen und über „npm start“ oder „npm test“ aufrufen.`,
          `This is ${found}: the package "node-${name}" with Node.js 24 did not arrive. Run "npm ci" again without "--omit=optional", and start through "npm start" or "npm test".`,
        ].join('\n')
      : [
          `Es läuft ${found}, und für ${platform} gibt es kein Paket mit Node.js 24. Bitte selbst Node.js ${NEEDED.join('.')} oder neuer installieren (https://nodejs.org).`,
          `This is ${found}, and there is no package with Node.js 24 for ${platform}. Please install Node.js ${NEEDED.join('.')} or newer yourself (https://nodejs.org).`,
        ].join('\n'),
  );
  process.exit(1);
}
