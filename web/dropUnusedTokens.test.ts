import { describe, expect, it } from 'vitest';
import { usedTokens, withoutUnused } from './dropUnusedTokens.ts';

const clean = (style: string, code = '') => withoutUnused(style, usedTokens([style], code));

describe('design tokens', () => {
  it('stay when a rule uses them', () => {
    const style = ':root{--kern-a:red;}p{color:var(--kern-a)}';
    expect(clean(style)).toBe(style);
  });

  it('stay when a used token is made of them', () => {
    const style = ':root{--kern-a:red;--kern-b:var(--kern-a)}p{color:var(--kern-b,blue)}';
    expect(clean(style)).toBe(style);
  });

  it('stay when code names them', () => {
    const style = ':root{--kern-a:red}';
    expect(clean(style, `style.getPropertyValue('--kern-a')`)).toBe(style);
  });

  it('go when nothing refers to them, or only another one that goes', () => {
    expect(clean(':root{--kern-a:red;--kern-b:var(--kern-a)}p{color:red}')).toBe(':root{}p{color:red}');
  });

  it('are not confused with tokens whose name begins alike', () => {
    expect(clean(':root{--kern-a:1px;--kern-a-b:2px}p{margin:var(--kern-a-b)}')).toBe(
      ':root{--kern-a-b:2px}p{margin:var(--kern-a-b)}',
    );
  });
});
