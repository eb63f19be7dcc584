import { expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

it('has a default for everything; an empty value is none', () => {
  const defaults = { host: '127.0.0.1', port: 8080, dataDirectory: '.data' };
  expect(readEnvironment({})).toEqual(defaults);
  expect(readEnvironment({ PORT: '', HOST: ' ', DEMO: '' })).toEqual(defaults);
});

it('takes what is given', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: '/x',
    DEMO: 'off',
    PUBLIC_ORIGIN: 'https://pegel.example/',
  };
  expect(readEnvironment(env)).toEqual({
    host: '0.0.0.0',
    port: 0,
    dataDirectory: '/x',
    demo: false,
    publicOrigin: 'https://pegel.example',
  });
});

it.each([
  [{ PORT: '65536' }, /PORT/],
  [{ PORT: '-1' }, /PORT/],
  [{ PORT: '80a' }, /PORT/],
  [{ DEMO: 'ja' }, /DEMO/],
  [{ PUBLIC_ORIGIN: 'pegel.example' }, /PUBLIC_ORIGIN/],
  [{ HOST: '0.0.0.0' }, /PUBLIC_ORIGIN/],
  [{ PORT: 'x', DEMO: 'x' }, /PORT.*DEMO/],
])('refuses %j', (env, message) => {
  expect(() => readEnvironment(env)).toThrow(message);
});
