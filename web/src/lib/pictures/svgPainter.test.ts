import { describe, expect, it } from 'vitest';
import { SvgPainter, type Pen } from './svgPainter.ts';

const IDENTITY = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** A pen as a canvas holds it: letters stand 10 pixels below the top of a line, and the middle is at 4. */
function pen(changes: Partial<Pen>): Pen {
  const held: Pen = {
    fillStyle: '#112233',
    strokeStyle: '#445566',
    lineWidth: 2,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '600 13px "Digitalpegel Sans", sans-serif',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    getLineDash: () => [],
    getTransform: () => IDENTITY,
    measureText: () => ({ fontBoundingBoxAscent: held.textBaseline === 'alphabetic' ? 10 : 4 }),
    ...changes,
  };
  return held;
}

const painted = (changes: Partial<Pen>, paint: (painter: SvgPainter) => void) => {
  const painter = new SvgPainter(pen(changes), 't');
  paint(painter);
  return painter.content;
};
const square = (painter: SvgPainter) => painter.path.rect(0, 0, 1, 1);

describe('painting into SVG', () => {
  it('keeps text as text, on the line its letters stand on, and escapes it', () => {
    expect(painted({}, (painter) => painter.fillText('a < b & "c"', 3, 20))).toBe(
      '<text x="3" y="20" font-family="&#34;Digitalpegel Sans&#34;, sans-serif" font-size="13" font-weight="600" fill="#112233">a &#60; b &#38; &#34;c&#34;</text>',
    );
    const middle = painted({ textBaseline: 'middle', textAlign: 'right' }, (painter) =>
      painter.fillText('x', 3, 20),
    );
    expect(middle).toContain('y="26"');
    expect(middle).toContain('text-anchor="end"');
  });

  it('fills and strokes with the colours of the pen', () => {
    const filled = painted({ globalAlpha: 0.5 }, (painter) => {
      square(painter);
      painter.fill();
    });
    expect(filled).toBe('<path d="M0 0H1V1H0ZM0 0" fill="#112233" opacity="0.5"/>');
    const stroked = painted({ getLineDash: () => [8, 4], lineCap: 'round' }, (painter) => {
      square(painter);
      painter.stroke();
    });
    expect(stroked).toContain('fill="none" stroke="#445566" stroke-width="2" stroke-linecap="round"');
    expect(stroked).toContain('stroke-dasharray="8 4"');
    expect(painted({}, (painter) => painter.fill())).toBe('');
  });

  it('turns and moves what is drawn as the canvas does', () => {
    const matrix = { a: 0, b: 1, c: -1, d: 0, e: 5, f: 6 };
    expect(painted({ getTransform: () => matrix }, (painter) => painter.fillRect(0, 0, 1, 1))).toContain(
      'transform="matrix(0 1 -1 0 5 6)"',
    );
  });

  it('cuts off what is outside a clip until it is restored', () => {
    const content = painted({}, (painter) => {
      painter.save();
      square(painter);
      painter.clip();
      painter.fillRect(0, 0, 9, 9);
      painter.restore();
      painter.fillRect(1, 1, 9, 9);
    });
    expect(content).toMatch(/^<defs><clipPath id="tc0"><path d="[^"]+"\/><\/clipPath><\/defs>/);
    expect(content.match(/<g clip-path="url\(#tc0\)"><rect x="0"[^>]*><\/g><rect x="1"/)).not.toBeNull();
  });

  it('fills with a pattern that was defined and with no other', () => {
    const pattern = { setTransform: () => undefined };
    expect(
      painted({ fillStyle: pattern }, (painter) => {
        painter.definePattern(pattern, 'data:image/png;base64,AA', 8, 8);
        painter.fillRect(0, 0, 1, 1);
      }),
    ).toContain('fill="url(#tp0)"');
    expect(() =>
      painted({ fillStyle: { setTransform: () => undefined } }, (painter) => painter.fillRect(0, 0, 1, 1)),
    ).toThrow(/pattern/);
  });

  it('begins anew when everything is cleared', () => {
    expect(
      painted({}, (painter) => {
        painter.fillRect(0, 0, 1, 1);
        painter.clear();
      }),
    ).toBe('');
  });
});
