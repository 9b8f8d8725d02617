/** Numbers of tables that were removed in this pane: each may be brought back, so no other table takes its number. */
let highest = 0;

export const keepNumberFree = (number: number): void => {
  highest = Math.max(highest, number);
};
export const highestRemoved = (): number => highest;
