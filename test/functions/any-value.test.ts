/** Whatever is handed to a function, Excel gets something that it can show, and soon. */
import fc from "fast-check";
import { functionDeclarations } from "../../src/functions/declarations";
import { lawsTimeout, seed } from "../support/runs";
import { prepareFunctions, trial } from "../support/shown-in-excel";
import { isDeep, isWithoutTenth } from "../support/tenth";

const calls = isDeep ? 100_000 : isWithoutTenth ? 500 : 3_000;
/** Milliseconds: 16 cells, each of 10,000 beds at risk, are the most work that these calls ask for. */
const longestOfAny = 10_000;

beforeAll(prepareFunctions);

const throwing = new Proxy([], {
  get: () => {
    throw new Error("no value");
  },
});
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const endless: unknown[] = [];
endless.push(endless);

/** Things that no spreadsheet has. */
const odd: readonly unknown[] = [
  undefined,
  NaN,
  Infinity,
  -Infinity,
  -0,
  5e-324,
  1.7976931348623157e308,
  2 ** 53,
  10n,
  Symbol("care"),
  () => 5,
  endless,
  new Date(0),
  new Date(NaN),
  Object.create(null),
  { code: "#REF!" },
  { code: "#N/A", toString: () => "5" },
  { code: 5 },
  { valueOf: () => 5 },
  { toString: () => { throw new Error("no text"); } }, // prettier-ignore
  new Number(5),
  new Float64Array(3),
  new Map(),
  "x".repeat(40_000),
  "4+".repeat(20_000) + "4",
  "1e999",
  "=1+1",
  "\u0000",
  "\ud800",
];

/** fast-check inspects the values that it makes, which these cannot stand. */
const untouchable: readonly unknown[] = [throwing, revoked()];

/** Things that a spreadsheet has, so that calls reach the arithmetic too. */
const usual = fc.oneof(
  fc.constantFrom<unknown[]>(
    0,
    1,
    2,
    3,
    5,
    0.01,
    0.035,
    0.9,
    50,
    52,
    365,
    2411.3,
    627_000,
    184_308.8,
    46_038,
    43_191,
    2019,
    10_000,
    100_000,
    1e12,
    -1e12,
  ),
  fc.constantFrom<unknown[]>(null, "", true, false, "2027/28", "4+2+2", "£m", "down", "compound", "savings-grid", "Block cost, Low"),
  fc.double(),
  fc.integer({ min: -1000, max: 1000 }),
);
const anything = fc.oneof(
  { weight: 12, arbitrary: usual },
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  fc.anything({ withBigInt: true, withDate: true, withSparseArray: true, withNullPrototype: true, withTypedArray: true }),
);

const ragged = fc.array(fc.oneof(fc.array(anything, { maxLength: 5 }), anything), { maxLength: 5 });
const rectangle = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => fc.array(fc.array(usual, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
const argument = fc.oneof(
  { weight: 6, arbitrary: usual.map((cell) => [[cell]]) },
  { weight: 3, arbitrary: rectangle },
  { weight: 2, arbitrary: ragged },
  { weight: 1, arbitrary: anything },
);

test(
  `${calls} calls with any values`,
  () => {
    const call = fc.tuple(fc.constantFrom(...functionDeclarations), fc.array(argument, { maxLength: 9 }));
    fc.assert(
      fc.property(call, ([declaration, given]) => {
        const found = trial(declaration, given, longestOfAny);
        if (found !== null) throw new Error(`${declaration.name}: ${found}`);
      }),
      { numRuns: calls, seed },
    );
  },
  lawsTimeout,
);

test.each(functionDeclarations.map((declaration) => [declaration.name, declaration] as const))(
  "%s with each odd value in each place",
  (_, declaration) => {
    const places = Object.keys(declaration.parameters);
    const found = places.flatMap((place, index) =>
      [...odd, ...untouchable].flatMap((value, which) =>
        [value, [value], [[value]], [[5, value], [5]], [[5], value]].flatMap((given) => {
          const wrong = trial(declaration, places.map((__, other) => (other === index ? given : [[5]]))); // prettier-ignore
          return wrong === null ? [] : [`${place}, odd value ${which}: ${wrong}`];
        }),
      ),
    );
    expect(found).toEqual([]);
  },
);
