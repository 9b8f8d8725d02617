// The results of all ways are compared before any is timed, so that no wrong figure counts as fast.

/** `tolerance` in the figures' own unit; without it 9 digits must agree. */
export function agree(what, ways, tolerance) {
  const [[firstWay, first], ...others] = Object.entries(ways).map(([way, work]) => [way, work()]);
  for (const [way, other] of others) {
    if (other.length !== first.length) throw new Error(`${what}: ${first.length} rows in ${firstWay}, ${other.length} in ${way}`);
    for (const [row, figures] of first.entries())
      for (const [column, figure] of figures.entries())
        if (!(Math.abs(figure - other[row][column]) <= (tolerance ?? 1e-9 * Math.max(1, Math.abs(figure)))))
          throw new Error(`${what}: row ${row + 1}, column ${column + 1} is ${figure} in ${firstWay} and ${other[row][column]} in ${way}`);
  }
}
