/** Keeps the `count` largest of the numbers it is given, the largest first. */
export interface Largest {
  readonly values: readonly number[];
  add(value: number): void;
}

/** Starts empty; holds fewer than `count` values as long as fewer were added. */
export function largest(count: number): Largest {
  const values: number[] = [];
  return {
    values,
    add(value) {
      if (values.length === count && value <= (values[count - 1] ?? -Infinity)) return;
      let place = values.length;
      while (place > 0 && (values[place - 1] ?? Infinity) < value) place -= 1;
      values.splice(place, 0, value);
      if (values.length > count) values.pop();
    },
  };
}
