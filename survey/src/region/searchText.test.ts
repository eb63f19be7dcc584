import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, spellingsOf } from './searchText.ts';

it.each([
  ['Görlitz', 'goerlitz', 'gorlitz'],
  ['GROẞRÄSCHEN/Rań', 'grossraeschen ran', 'grossraschen ran'],
  ['Krauschwitz i.d. O.L. / Krušwica', 'krauschwitz i d o l kruswica', 'krauschwitz i d o l kruswica'],
  ['Forst (Lausitz)/Baršć (Łužyca)', 'forst lausitz barsc luzyca', 'forst lausitz barsc luzyca'],
  ['Go\u0308rlitz', 'goerlitz', 'gorlitz'],
  [' -- ', '', ''],
])('folds „%s“ to %s or %s', (text, ae, a) => {
  expect(fold(text, 'ae')).toBe(ae);
  expect(fold(text, 'a')).toBe(a);
});

it('leaves alone what is folded already', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'ä', 'Ä', 'ß', 'ẞ', 'Ł', 'š', 'ö', ' ', '(', '.', '1', 'İ', 'ŉ', 'ﬁ'),
  });
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), letters),
      fc.constantFrom('ae', 'a'),
      (text, umlauts) => {
        const once = fold(text, umlauts);
        expect(fold(once, umlauts)).toBe(once);
      },
    ),
  );
});

it.each([
  ['St.Bernhard', 'sankt bernhard'],
  ['Sohland a. d. Spree', 'sohland an der spree'],
  ['Hammer a.d. Uecker', 'hammer an der uecker'],
  ['Born a. Darß', 'born am darss'],
  ['Berka v. d. Hainich', 'berka vor der hainich'],
  ['Graitschen b. Bürgel', 'graitschen bei buergel'],
  ['Königstein/Sächs. Schw.', 'konigstein sachsische schweiz'],
  ['Tambach-Dietharz/Thür. Wald', 'tambach dietharz thueringer wald'],
  ['Lugau/Erzgeb.', 'lugau erzgebirge'],
])('knows „%s“ written out', (name, spelling) => {
  expect(spellingsOf(name)).toContain(spelling);
  expect(spellingsOf(name)).toContain(fold(name, 'ae'));
});

it('needs one spelling for a plain name', () => {
  expect(spellingsOf('Leipzig')).toEqual(['leipzig']);
});
