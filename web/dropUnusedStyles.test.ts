import { describe, expect, it } from 'vitest';
import { usedStyles } from './dropUnusedStyles.ts';

const clean = (style: string, code = '') => usedStyles([style], code)[0];

describe('design tokens', () => {
  it('stay when a rule uses them', () => {
    const style = ':root{--kern-a:red}p{color:var(--kern-a)}';
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
    expect(clean(':root{--kern-a:red;--kern-b:var(--kern-a)}p{color:red}')).toBe('p{color:red}');
  });

  it('are not confused with tokens whose name begins alike', () => {
    expect(clean(':root{--kern-a:1px;--kern-a-b:2px}p{margin:var(--kern-a-b)}')).toBe(
      ':root{--kern-a-b:2px}p{margin:var(--kern-a-b)}',
    );
  });
});

describe('classes', () => {
  it('stay with their rule while markup has one of them', () => {
    const style = '.kern-a,.kern-b{color:red}';
    expect(clean(style, '<p class="kern-a">')).toBe(style);
  });

  it('go with the tokens only they use', () => {
    const style = ':root{--kern-red:red}.kern-a{color:var(--kern-red)}p{margin:0}';
    expect(clean(style, '<p class="kern-a-b">')).toBe('p{margin:0}');
  });

  it('that are not of the design system stay', () => {
    expect(clean('.wordmark{color:red}')).toBe('.wordmark{color:red}');
  });
});
