import { escaped } from '#lib/escaped.ts';
import { cssFont } from './cssFont.ts';
import { PathRecord, written } from './pathRecord.ts';
import { svgElement, type Attributes } from './svgElement.ts';

/** What of a canvas' context is read when something is painted. */
export interface Pen extends Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'getLineDash'
> {
  getTransform(): Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', number>>;
  measureText(text: string): { readonly fontBoundingBoxAscent: number };
}

/** Paints as a canvas does, into SVG. The pen holds colours, font and transformation. */
export class SvgPainter {
  readonly #pen: Pen;
  readonly #prefix: string;
  readonly #clips = new Map<string, string>();
  readonly #patterns = new Map<object, string>();
  #definitions: string[] = [];
  #nodes: string[] = [];
  #path = new PathRecord();
  #clipped: readonly string[] = [];
  #saved: (readonly string[])[] = [];

  /** @param prefix begins the ids, so that several recordings fit into one document */
  constructor(pen: Pen, prefix: string) {
    this.#pen = pen;
    this.#prefix = prefix;
  }

  /** What was painted, as elements. */
  get content(): string {
    const definitions = this.#definitions.length === 0 ? [] : [svgElement('defs', {}, ...this.#definitions)];
    return [...definitions, ...this.#nodes].join('');
  }

  get path(): PathRecord {
    return this.#path;
  }

  beginPath(): void {
    this.#path = new PathRecord();
  }

  save(): void {
    this.#saved.push(this.#clipped);
  }

  restore(): void {
    this.#clipped = this.#saved.pop() ?? [];
  }

  /** Begins anew: charts clear their canvas before they draw. */
  clear(): void {
    this.#nodes = [];
    this.#definitions = [];
    this.#clips.clear();
    this.#patterns.clear();
  }

  clip(path = this.#path): void {
    const known = this.#clips.get(path.data);
    const id = known ?? this.#newId('c');
    if (known === undefined) {
      this.#clips.set(path.data, id);
      const { transform } = this.#placed();
      const shape = svgElement('path', { d: path.data, transform });
      this.#definitions.push(svgElement('clipPath', { id }, shape));
    }
    this.#clipped = [...this.#clipped, id];
  }

  fill(path = this.#path, rule: CanvasFillRule = 'nonzero'): void {
    if (path.data === '') return;
    const isEvenOdd = rule === 'evenodd';
    this.#add('path', { d: path.data, ...this.#filled(), 'fill-rule': isEvenOdd ? rule : undefined });
  }

  stroke(path = this.#path): void {
    if (path.data === '') return;
    this.#add('path', { d: path.data, ...this.#stroked() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const place = { x: written(x), y: written(y), width: written(width), height: written(height) };
    this.#add('rect', { ...place, ...this.#filled() });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const rect = new PathRecord();
    rect.rect(x, y, width, height);
    this.stroke(rect);
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, this.#filled());
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, this.#stroked());
  }

  /** @param source the picture of one tile, as a data address */
  definePattern(pattern: object, source: string, width: number, height: number): void {
    const id = this.#newId('p');
    this.#patterns.set(pattern, id);
    const tile = svgElement('image', { href: source, width, height });
    this.#definitions.push(
      svgElement('pattern', { id, width, height, patternUnits: 'userSpaceOnUse' }, tile),
    );
  }

  /** Puts what another painter has painted at a place of this one. */
  place(content: string, x: number, y: number): void {
    this.#nodes.push(svgElement('g', { transform: `translate(${written(x)} ${written(y)})` }, content));
  }

  #write(text: string, x: number, y: number, paint: Attributes): void {
    const { family, size, weight } = cssFont(this.#pen.font);
    const place = { x: written(x), y: written(y + this.#baseline(text)) };
    const font = { 'font-family': family, 'font-size': size, 'font-weight': weight };
    this.#add('text', { ...place, ...font, 'text-anchor': ANCHORS[this.#pen.textAlign], ...paint }, text);
  }

  /** How far the line letters stand on is below the one the pen names: programs differ in naming it. */
  #baseline(text: string): number {
    const named = this.#pen.textBaseline;
    const { fontBoundingBoxAscent: here } = this.#pen.measureText(text);
    this.#pen.textBaseline = 'alphabetic';
    const { fontBoundingBoxAscent: standing } = this.#pen.measureText(text);
    this.#pen.textBaseline = named;
    return standing - here;
  }

  #add(name: string, attributes: Attributes, text?: string): void {
    const children = text === undefined ? [] : [escaped(text)];
    const node = svgElement(name, { ...attributes, ...this.#placed() }, ...children);
    this.#nodes.push(
      this.#clipped.reduceRight((inner, id) => svgElement('g', { 'clip-path': `url(#${id})` }, inner), node),
    );
  }

  #placed(): Attributes {
    const { a, b, c, d, e, f } = this.#pen.getTransform();
    const isMoved = a !== 1 || b !== 0 || c !== 0 || d !== 1 || e !== 0 || f !== 0;
    const { globalAlpha } = this.#pen;
    return {
      transform: isMoved ? `matrix(${[a, b, c, d, e, f].map(precise).join(' ')})` : undefined,
      opacity: globalAlpha === 1 ? undefined : globalAlpha,
    };
  }

  #filled(): Attributes {
    return { fill: this.#paint(this.#pen.fillStyle) };
  }

  #stroked(): Attributes {
    const { strokeStyle, lineWidth, lineCap, lineJoin } = this.#pen;
    const dash = this.#pen.getLineDash();
    return {
      fill: 'none',
      stroke: this.#paint(strokeStyle),
      'stroke-width': written(lineWidth),
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-dasharray': dash.length === 0 ? undefined : dash.map(written).join(' '),
    };
  }

  #paint(style: Pen['fillStyle']): string {
    if (typeof style === 'string') return style;
    const id = this.#patterns.get(style);
    if (id === undefined) throw new Error('A gradient or an unknown pattern cannot be written as SVG.');
    return `url(#${id})`;
  }

  #newId(kind: string): string {
    return `${this.#prefix}${kind}${this.#definitions.length}`;
  }
}

const ANCHORS: Readonly<Record<CanvasTextAlign, string | undefined>> = {
  left: undefined,
  start: undefined,
  center: 'middle',
  right: 'end',
  end: 'end',
};

const precise = (value: number): string => String(Math.round(value * 10_000) / 10_000);
