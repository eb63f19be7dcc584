import { parseSync, type Plugin } from 'vite';

/**
 * What of Chart.js stays away, file by file, and what stands in for it. Our charts neither move nor answer to the
 * pointer, their lines are straight, and their data never change once they are drawn.
 */
const STAND_INS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dist/chart.js': {
    Animator:
      'class Animator { listen() {} add() {} has() { return false; } start() {} running() { return false; } stop() {} remove() { return false; } }',
    Animations: 'class Animations { update(target, values) { Object.assign(target, values); } }',
    Interaction: 'var Interaction = { modes: {} };',
    createProxyAndListen: 'function createProxyAndListen() {}',
    getLineMethod: 'function getLineMethod() { return lineTo; }',
    _getInterpolationMethod: 'function _getInterpolationMethod() { return _pointInLine; }',
  },
  'dist/chunks/index.js': {
    _updateBezierControlPoints: 'function _updateBezierControlPoints() {}',
    listenArrayEvents: 'function listenArrayEvents() {}',
    unlistenArrayEvents: 'function unlistenArrayEvents() {}',
  },
};

/** Reading a property might do something, for all a bundler knows: whatever reads one as it is made would stay. */
const READ = /((?:callback:|static defaults =) )((?:Ticks|TimeScale)(?:\.\w+)+)/g;

/** Leaves out what Chart.js has for motion, pointers, curves and scales nobody registers: a fifth of it. */
export function stillCharts(): Plugin {
  return {
    name: 'still-charts',
    transform: {
      filter: { id: /node_modules\/chart\.js\/dist\/.*\.js$/ },
      handler: withoutMotion,
    },
  };
}

/**
 * A file of Chart.js without what stays away.
 *
 * @throws when something is not there: another version of Chart.js needs another list
 */
export function withoutMotion(code: string, file: string): string {
  const standIns = Object.entries(STAND_INS).find(([end]) => file.endsWith(end))?.[1] ?? {};
  const places = declarationsIn(code);
  const cuts = Object.entries(standIns).map(([name, text]) => ({ ...placeOf(name, places, file), text }));
  return cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code)
    .replaceAll(READ, '$1/* @__PURE__ */ (() => $2)()');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placeOf(name: string, places: ReadonlyMap<string, Place>, file: string): Place {
  const place = places.get(name);
  if (place === undefined) throw new Error(`${file} has no ${name} any more: see stillCharts.ts.`);
  return place;
}

/** The functions, classes and variables a module declares for itself, by name. */
function declarationsIn(code: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const statement of parseSync('chart.js', code).program.body) {
    if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
      if (statement.id) places.set(statement.id.name, statement);
    } else if (statement.type === 'VariableDeclaration') {
      const [declared, ...others] = statement.declarations;
      if (declared?.id.type === 'Identifier' && others.length === 0) places.set(declared.id.name, statement);
    }
  }
  return places;
}
