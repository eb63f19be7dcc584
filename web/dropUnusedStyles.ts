import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

const CLASS = /\.(kern-[\w-]+)/g;
const DEFINITION = /(--kern-[\w-]+):[^;{}]+/g;
const USE = /var\(\s*(--kern-[\w-]+)/g;
const NAME = /(?:--)?kern-[\w-]+/g;

/**
 * Leaves out the classes and design tokens of KERN that nothing refers to: it has far more than a site uses. What code
 * uses must be named in full there.
 *
 * @param folder where all markup and code is; not all of it is in a bundle, as some pages have no script
 */
export function dropUnusedStyles(folder: string): Plugin {
  return {
    name: 'drop-unused-styles',
    generateBundle(_, bundle) {
      const styles = Object.values(bundle)
        .filter((output) => output.type === 'asset')
        .filter(({ fileName }) => fileName.endsWith('.css'));
      const used = usedStyles(
        styles.map(({ source }) => String(source)),
        codeUnder(folder),
      );
      styles.forEach((style, i) => {
        style.source = used[i] ?? '';
      });
    },
  };
}

/** The same style sheets with what code names, and what that is made of. */
export function usedStyles(styles: readonly string[], code: string): readonly string[] {
  const named = new Set(code.match(NAME));
  const rules = without(styles, CLASS, named);
  return without(rules, DEFINITION, usedTokens(rules, named));
}

/** @param definition finds names in its first group, with or without what they are defined as */
function without(
  styles: readonly string[],
  definition: RegExp,
  used: ReadonlySet<string>,
): readonly string[] {
  const defined = styles.flatMap((style) => [...style.matchAll(definition)].map(([, name = '']) => name));
  const unusedSymbols = [...new Set(defined)].filter((name) => !used.has(name));
  return styles.map((style) => {
    const { code } = transform({
      filename: 'style.css',
      code: new TextEncoder().encode(style),
      minify: true,
      unusedSymbols,
    });
    return new TextDecoder().decode(code);
  });
}

/** Tokens that code names, a declaration that stays, or the definition of a used token. */
function usedTokens(styles: readonly string[], named: ReadonlySet<string>): ReadonlySet<string> {
  const definitions = styles.flatMap((style) => [...style.matchAll(DEFINITION)]);
  const rest = styles.map((style) => style.replaceAll(DEFINITION, '')).join('');
  const used = new Set([...named, ...tokensIn(rest)]);
  for (let before = -1; before < used.size;) {
    before = used.size;
    for (const [definition, token = ''] of definitions) {
      if (used.has(token)) tokensIn(definition).forEach((name) => used.add(name));
    }
  }
  return used;
}

const tokensIn = (css: string): string[] => [...css.matchAll(USE)].map(([, token = '']) => token);

const codeUnder = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:svelte|ts|html)$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
