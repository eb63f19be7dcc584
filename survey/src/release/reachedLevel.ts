/** From this level (Stufe) on an item counts as reached: „Stufe 3 und höher“. */
export const REACHED_LEVEL = 3;
