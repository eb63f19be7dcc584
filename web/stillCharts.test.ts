import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { stillCharts, withoutMotion } from './stillCharts.ts';

const CHART = fileURLToPath(import.meta.resolve('chart.js'));
const DRAWING = fileURLToPath(new URL('src/lib/charts/drawTrend.ts', import.meta.url));

/** What the drawing of a course brings along, not minified. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [stillCharts()],
    build: { write: false, minify: false, lib: { entry: DRAWING, formats: ['es'] } },
  });
  const outputs: readonly Rolldown.RolldownOutput[] = [result].flat().filter((one) => 'output' in one);
  return outputs
    .flatMap(({ output }) => output.map((one) => (one.type === 'chunk' ? one.code : '')))
    .join('');
}

describe('Chart.js for charts that stand still', () => {
  it('has no motion and no answer to the pointer', () => {
    const code = withoutMotion(readFileSync(CHART, 'utf8'), CHART);
    expect(code).toContain('class Animations { update(target, values) { Object.assign(target, values); } }');
    expect(code).not.toContain('_createAnimations');
  });

  it('keeps what it does not name as it is', () => {
    const code = 'export class Scale { static id = "scale"; }\nconst read = () => Ticks.formatters.numeric;';
    expect(withoutMotion(code, '/elsewhere.js')).toBe(code);
  });

  it('is refused when a version no longer has what stays away', () => {
    expect(() => withoutMotion('class Animator {}', CHART)).toThrow('has no Animations any more');
  });

  it('comes without motion, pointers, curves and the scales nobody registers', async () => {
    const code = await bundled();
    for (const needed of ['LineController', 'LinearScale', 'CategoryScale', 'PointElement'])
      expect(code).toContain(`${needed} = class`);
    for (const absent of ['TimeScale', 'RadialLinearScale', 'LogarithmicScale', 'Animation', 'Tooltip'])
      expect(code).not.toContain(`${absent} = class`);
    for (const absent of ['easeInOutQuad = ', 'getNearestCartesianItems', 'splineCurve', 'fromNativeEvent'])
      expect(code).not.toContain(absent);
  });
});
