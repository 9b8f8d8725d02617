/** Rows by their lines: a label that is wrapped stands in several. */

export interface Row {
  readonly cells: string[];
  readonly y: number;
  readonly size: number;
  /** Nothing but its first cell. */
  readonly isLabel: boolean;
  isJoined: boolean;
}

/** A label over two or three lines, its figures in the first, in the last or between them. */
export function withLabels(rows: readonly Row[]): readonly Row[] {
  const pitches = rows.slice(1).map(({ y }, at) => (rows[at]?.y ?? 0) - y);
  const usual = [...pitches].sort((one, other) => one - other)[Math.floor(pitches.length / 2)] ?? 0;
  const found: Row[] = [];
  for (const [at, row] of rows.entries()) {
    const last = found.at(-1);
    const label = row.cells[0] ?? "";
    const isClose = last !== undefined && (rows[at - 1]?.y ?? 0) - row.y < 0.85 * usual;
    const above = last?.cells[0] ?? "";
    const goesOn = /^[a-z(&]/.test(label) || /(?:\b(?:and|of|to|for|the|in|from|with|by|or|on|at)|[,&(–—-])$/i.test(above);
    if (last?.isLabel && !row.isLabel && (label === "" || isClose || goesOn)) {
      last.cells.splice(0, last.cells.length, ...row.cells.map((text, column) => (column === 0 ? `${above} ${label}`.trim() : text)));
      found[found.length - 1] = { ...last, isLabel: false, isJoined: true };
    } else if (row.isLabel && last && !last.isLabel && (goesOn || (isClose && (last.isJoined || usual > 1.5 * row.size))))
      last.cells[0] = `${above} ${label}`.trim();
    else found.push({ ...row, cells: [...row.cells] });
  }
  return found;
}
