import highs, { type Highs, type Model } from 'highs';
import * as z from 'zod';
import type { LinearProgram, LinearSolver } from '#survey';

/** A model keeps memory the garbage collector does not see; after so many programs it is made anew. */
const PROGRAMS_A_MODEL = 2_000;

/**
 * Solves linear programs with HiGHS, compiled to WebAssembly: no native code, one thread, nothing leaves the process.
 *
 * Programs that differ only in limits, bounds and question are solved from the last solution; they are recognised by
 * their rows' `columns` being the same arrays. Ends are right up to 1e-6.
 *
 * @throws when a program has no solution, or the solver finds none
 */
export async function createHighsSolver(): Promise<LinearSolver> {
  const warm = new WarmModel(await loader.parse(highs)());
  return (program, columns, side) => {
    warm.load(program);
    const lower = side === 'upper' ? NOT_ASKED : warm.end(columns, 'minimize');
    const upper = side === 'lower' ? NOT_ASKED : warm.end(columns, 'maximize');
    return [lower.value, upper.value, lower.at, upper.at];
  };
}

/** The package calls its types CommonJS, so the compiler takes the default export of its module for the module. */
const loader = z.custom<typeof highs.default>((value) => typeof value === 'function');

interface End {
  readonly value: number;
  readonly at?: readonly number[];
}

const NOT_ASKED: End = { value: NaN };

class WarmModel {
  readonly #highs: Highs;
  #model: Model;
  #left = PROGRAMS_A_MODEL;
  #loaded: LinearProgram | undefined;

  constructor(highs: Highs) {
    this.#highs = highs;
    this.#model = this.#create();
  }

  load(program: LinearProgram): void {
    const { limits, rows } = program;
    if (this.#left <= 0) this.#renew();
    if (this.#loaded && hasSameMatrix(this.#loaded, program)) {
      this.#model.changeColsBounds(
        all(limits),
        limits.map(() => 0),
        limits,
      );
      if (rows.length > 0)
        this.#model.changeRowsBounds(
          all(rows),
          rows.map(({ lower }) => lower),
          rows.map(({ upper }) => upper),
        );
    } else this.#pass(program);
    this.#loaded = program;
  }

  /** One end of the sum over the columns in the program loaded last. */
  end(columns: readonly number[], sense: 'minimize' | 'maximize'): End {
    const { limits } = this.#loaded ?? { limits: [] };
    const asked = new Set(columns);
    this.#left--;
    this.#model.changeColsCost(
      all(limits),
      limits.map((_, j) => (asked.has(j) ? 1 : 0)),
    );
    this.#model.changeObjectiveSense(this.#highs.constants.objectiveSense[sense]);
    return this.#run() ?? this.#again(columns, sense);
  }

  #run(): End | undefined {
    const { modelStatus } = this.#model.run();
    const { optimal, unbounded } = this.#highs.constants.modelStatus;
    if (modelStatus === optimal) {
      return {
        value: this.#model.getObjectiveValue(),
        at: Array.from(this.#model.getSolution().colValue),
      };
    }
    return modelStatus === unbounded ? { value: Infinity } : undefined;
  }

  /** Once more from nothing: a warm start can mislead the simplex. */
  #again(columns: readonly number[], sense: 'minimize' | 'maximize'): End {
    this.#model.clearSolver();
    const end = this.#run();
    if (end) return end;
    throw new Error(`no ${sense}d sum over ${columns.length} columns: ${this.#model.getModelStatus()}`);
  }

  #pass({ limits, rows }: LinearProgram): void {
    const starts = [0];
    for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
    this.#model.passModel({
      numCols: limits.length,
      numRows: rows.length,
      colCost: limits.map(() => 0),
      colLower: limits.map(() => 0),
      colUpper: [...limits],
      rowLower: rows.map(({ lower }) => lower),
      rowUpper: rows.map(({ upper }) => upper),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: limits.length,
        starts,
        indices: rows.flatMap(({ columns }) => columns),
        values: rows.flatMap(({ columns, coefficients }) => coefficients ?? columns.map(() => 1)),
      },
    });
  }

  #create(): Model {
    const model = this.#highs.createModel();
    model.options.set({ output_flag: false, solver: 'simplex' });
    return model;
  }

  #renew(): void {
    this.#model.dispose();
    this.#model = this.#create();
    this.#left = PROGRAMS_A_MODEL;
    this.#loaded = undefined;
  }
}

const all = ({ length }: readonly unknown[]) => ({ kind: 'range', from: 0, to: length - 1 }) as const;

function hasSameMatrix(a: LinearProgram, b: LinearProgram): boolean {
  return (
    a.limits.length === b.limits.length &&
    a.rows.length === b.rows.length &&
    a.rows.every(
      (row, i) => row.columns === b.rows[i]?.columns && row.coefficients === b.rows[i].coefficients,
    )
  );
}
