import type { Plugin } from 'vite';

const DEFINITION = /(--kern-[\w-]+):[^;{}]+(?:;|(?=\}))/g;
const USE = /var\(\s*(--kern-[\w-]+)/g;

/**
 * Leaves out the design tokens nothing refers to: KERN defines far more colours and sizes than a site uses.
 * A token that code reads by name must be named in full there.
 */
export function dropUnusedTokens(): Plugin {
  return {
    name: 'drop-unused-tokens',
    generateBundle(_, bundle) {
      const outputs = Object.values(bundle);
      const styles = outputs
        .filter((output) => output.type === 'asset')
        .filter(({ fileName }) => fileName.endsWith('.css'));
      const code = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : [])).join('');
      const used = usedTokens(
        styles.map(({ source }) => String(source)),
        code,
      );
      for (const style of styles) style.source = withoutUnused(String(style.source), used);
    },
  };
}

/** Tokens named in code, in a declaration that stays, or in the definition of a used token. */
export function usedTokens(styles: readonly string[], code: string): ReadonlySet<string> {
  const definitions = styles.flatMap((style) => [...style.matchAll(DEFINITION)]);
  const rest = styles.map((style) => style.replaceAll(DEFINITION, '')).join('');
  const used = new Set([...tokensIn(rest), ...(code.match(/--kern-[\w-]+/g) ?? [])]);
  for (let before = -1; before < used.size;) {
    before = used.size;
    for (const [definition, token = ''] of definitions) {
      if (used.has(token)) tokensIn(definition).forEach((name) => used.add(name));
    }
  }
  return used;
}

export function withoutUnused(style: string, used: ReadonlySet<string>): string {
  return style.replaceAll(DEFINITION, (definition, token: string) => (used.has(token) ? definition : ''));
}

function tokensIn(css: string): string[] {
  return [...css.matchAll(USE)].map(([, token = '']) => token);
}
