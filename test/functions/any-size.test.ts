/** However much is handed to a function, Excel gets something that it can show, and soon. */
import { answer } from "../../src/functions/answer";
import { declarationOf, functionDeclarations } from "../../src/functions/declarations";
import { fault, prepareFunctions, trial } from "../support/shown-in-excel";
import { inThisTenth } from "../support/tenth";

beforeAll(prepareFunctions);

describe("a million rows, and other sizes that Excel's sheet allows, are answered or refused within a second", () => {
  // Of one row each: a million of their own would take longer to make than to refuse.
  const list = new Array<number>(1_048_576).fill(5);
  const tall = new Array<number[]>(1_048_576).fill([5]);
  const wide = [list];
  const uneven = Array.from({ length: 1000 }, (_, row) => Array.from({ length: row === 500 ? 16_384 : 1 }, () => 5));

  const worked = functionDeclarations.flatMap((declaration) =>
    Object.keys(declaration.parameters).map((key, index) => ({ declaration, key, index, name: declaration.name })),
  );
  /** All four in the deep tier and in this tenth of it; otherwise one, each argument another. */
  const shapesOf = (place: number): readonly (typeof list | unknown[][])[] => {
    const shapes = [tall, wide, list, uneven];
    return inThisTenth(place) ? shapes : shapes.slice(place % shapes.length, (place % shapes.length) + 1);
  };

  test.each(worked.map((one, place) => ({ ...one, place })))("$name, $key", ({ declaration, index, place: at }) => {
    for (const given of shapesOf(at)) {
      const others = Object.keys(declaration.parameters).map((_, place) => (place === index ? given : [[5]]));
      expect(trial(declaration, others)).toBeNull();
    }
  });
});

const ofOneRange: readonly (readonly [name: string, given: (range: unknown) => readonly unknown[]])[] = [
  ["BLOCKCOST", (range) => [range, [[5]]]],
  ["SHARE", (range) => [[[627_000]], range]],
  ["PRESENTCOST", (range) => [range]],
];

/** The largest that is not refused, in the deep tier and in this tenth of it; otherwise a tenth as large. */
test.each(ofOneRange.map(([name, given], index) => [name, inThisTenth(index + 5) ? 250_000 : 25_000, given] as const))(
  "%s of %d rows is answered",
  (name, rows, given) => {
    const range = Array.from({ length: rows }, (_, row) => [row / 100 + 1]);
    expect(fault(answer(declarationOf(name), given(range)))).toBeNull();
  },
);

describe("chances of many homes", () => {
  const chances = (beds: number, homes: number, cells: number) => {
    const occupancies = Array.from({ length: cells }, (_, cell) => [((cell % homes) + 1) / (homes + 1)]);
    return answer(declarationOf("SAVINGSCHANCE"), [[[beds]], occupancies, [[5_000_000]], [[184_308.8]]]);
  };

  test("what would hold Excel up for more than about a second is refused, with the size that is possible", () => {
    expect(() => chances(10_000, 250_000, 250_000)).toThrow(
      "250,000 cells of up to 10,000 beds (times periods) are too many for one formula: name at most 400 cells of so many",
    );
    expect(() => chances(1000, 4001, 4001)).toThrow("name at most 4,000 cells of so many");
  });

  test("cells of one home are worked out once, so any number of them is answered", () => {
    const answered = chances(1000, 1, 5000);
    expect(answered).toHaveLength(5000);
    expect(fault(answered)).toBeNull();
  });
});
