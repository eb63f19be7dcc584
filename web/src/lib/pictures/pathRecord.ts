/** Writes a path as SVG has it (path data), from the calls a canvas takes. */
export class PathRecord {
  #commands: string[] = [];
  #first: readonly [number, number] | undefined;
  #isOpen = false;

  get data(): string {
    return this.#commands.join('');
  }

  moveTo(x: number, y: number): void {
    this.#first = [x, y];
    this.#isOpen = true;
    this.#add('M', x, y);
  }

  lineTo(x: number, y: number): void {
    if (this.#isOpen) this.#add('L', x, y);
    else this.moveTo(x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (!this.#isOpen) this.moveTo(x1, y1);
    this.#add('C', x1, y1, x2, y2, x, y);
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    if (!this.#isOpen) this.moveTo(x1, y1);
    this.#add('Q', x1, y1, x, y);
  }

  closePath(): void {
    if (this.#first === undefined) return;
    this.#commands.push('Z');
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.#add('H', x + width);
    this.#add('V', y + height);
    this.#add('H', x);
    this.closePath();
    this.moveTo(x, y);
  }

  /** With one radius for all corners. */
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, width / 2, height / 2);
    this.moveTo(x + r, y);
    this.#add('H', x + width - r);
    this.#add('A', r, r, 0, 0, 1, x + width, y + r);
    this.#add('V', y + height - r);
    this.#add('A', r, r, 0, 0, 1, x + width - r, y + height);
    this.#add('H', x + r);
    this.#add('A', r, r, 0, 0, 1, x, y + height - r);
    this.#add('V', y + r);
    this.#add('A', r, r, 0, 0, 1, x + r, y);
    this.closePath();
  }

  arc(x: number, y: number, radius: number, from: number, to: number, isCounter = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, isCounter);
  }

  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
    isCounter = false,
  ): void {
    const at = (angle: number): readonly [number, number] => {
      const [along, across] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
      const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
      return [x + along * cos - across * sin, y + along * sin + across * cos];
    };
    const turn = turnOf(from, to, isCounter);
    this.lineTo(...at(from));
    // Arcs of at most half a turn are told apart by their ends.
    const steps = Math.max(1, Math.ceil(Math.abs(turn) / Math.PI - 1e-9));
    for (let step = 1; step <= steps; step += 1) {
      const end = at(from + (turn * step) / steps);
      this.#add('A', radiusX, radiusY, (rotation * 180) / Math.PI, 0, isCounter ? 0 : 1, ...end);
    }
  }

  #add(command: string, ...numbers: readonly number[]): void {
    this.#commands.push(`${command}${numbers.map(written).join(' ')}`);
  }
}

const WHOLE = 2 * Math.PI;

/** How far an arc turns: at most once around, in the direction asked for. */
function turnOf(from: number, to: number, isCounter: boolean): number {
  const turn = isCounter ? from - to : to - from;
  const ahead = turn < 0 ? WHOLE - (-turn % WHOLE) : Math.min(turn, WHOLE);
  return isCounter ? -ahead : ahead;
}

/** Hundredths of a pixel are fine enough. */
export function written(value: number): string {
  return String(Math.round(value * 100) / 100);
}
