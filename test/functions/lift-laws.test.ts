/** A call with ranges is the calls cell by cell. */
import fc from "fast-check";
import { isProblem, type Result, type Problem } from "../../src/calculation";
import { functionDeclarations } from "../../src/functions/declarations";
import { spill } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(0, 1, 2, 5, 0.05, 0.9, 52, 365, 2411.3, 627_000, 184_308.8, -0.01, 4.5, 100) },
  fc.constantFrom(null, "", "2027/28", "4+2+2", "£k", "up", true),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
);
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

const comparable = (answer: Result | Problem | undefined): string =>
  isProblem(answer) ? `${answer.kind}: ${answer.sentence}` : String(answer);

const liftable = functionDeclarations.filter(({ parameters }) => Object.values(parameters).some(({ shape }) => shape === "lifted"));

test("there are many of them", () => expect(liftable.length).toBeGreaterThan(15));

describe.each(liftable.map((declaration) => [declaration.name, declaration] as const))("%s", (name, { parameters }) => {
  const shapes = Object.values(parameters).map(({ shape }) => shape);

  test(
    "one call of ranges is many of cells",
    () => {
      law(fc.tuple(...shapes.map((shape) => (shape === "single" ? cell.map((one) => [[one]]) : matrix))), (given) => {
        const lifted = given.filter((cells, index) => shapes[index] === "lifted" && (cells.length > 1 || cells[0]!.length > 1));
        const rows = Math.max(1, ...lifted.map((cells) => cells.length));
        const columns = Math.max(1, ...lifted.map((cells) => cells[0]!.length));
        const answered = spill(name, ...given);
        const shown = answered.map((line) => line.map(comparable));
        const asGiven = { size: [answered.length, ...answered.map((line) => line.length)], shown };
        const wanted = shown.map((line, row) => line.map((cell, column) => wantedAt(given, row, column, cell)));
        // `expect` is slow: it only words what differs.
        const asWanted = { size: [rows, ...Array.from({ length: rows }, () => columns)], shown: wanted };
        if (JSON.stringify(asGiven) !== JSON.stringify(asWanted)) expect(asGiven).toEqual(asWanted);
      });
    },
    lawsTimeout,
  );

  /** As Excel combines ranges: one row or column is stretched, and where another range has ended there is #N/A, whose whole sentence `shown` is. */
  function wantedAt(given: readonly unknown[][][], row: number, column: number, shown: string): string {
    const placeIn = (cells: unknown[][]) => [cells.length === 1 ? 0 : row, cells[0]!.length === 1 ? 0 : column] as const;
    const outside = given.some((cells, index) => {
      const [down, across] = placeIn(cells);
      return shapes[index] === "lifted" && (down >= cells.length || across >= cells[0]!.length);
    });
    const alone = given.map((cells, index) => {
      if (shapes[index] !== "lifted") return cells;
      const [down, across] = placeIn(cells);
      const one = cells[down]?.[across];
      // A blank cell in a range is blank; alone it would be an argument left out.
      return one === null && (cells.length > 1 || cells[0]!.length > 1) ? [[asBlank(index)]] : [[one]];
    });
    const differ = "no answer: The ranges differ in size";
    if (outside) return shown.startsWith(differ) ? shown : differ;
    return comparable(spill(name, ...alone)[0]?.[0]);
  }

  const asBlank = (index: number): unknown => (Object.values(parameters)[index]?.isOptional ? 0 : null);
});
