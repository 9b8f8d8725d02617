/** A blamed cell as a finding: what is printed, what it should be, why, and how sure that is. */
import { decimal, type Decimal } from "../../../calculation";
import type { Blamed } from "../diagnose/diagnose";
import { stateOf, type Certainty, type Finding } from "../finding";
import type { ReadTable } from "../read/read-table";
import { placeOf, titleOf } from "./place-words";
import { differing, printedLike } from "./printed-like";
import { exactlyNeeded, mendedWords, relationWords } from "./relation-words";

export function findingOf(blamed: Blamed, read: ReadTable, table: number): Finding {
  const { figure, slip, by, mended } = blamed;
  const { relation } = by.test.found;
  const exact = exactlyNeeded(relation, by.test.place, by.member) ?? decimal(blamed.shouldBe);
  const where = placeOf(read, table, figure.row, figure.column);
  const shouldBe = printedLike(figure.figure, exact);
  const kind = slip?.kind ?? "does-not-reconcile";
  const certainty = certaintyOf(blamed);
  const printed = figure.figure.text;
  const given =
    by.member < 0 ? relationWords(relation, by.test.place, exact, figure.figure) : mendedWords(relation, by.test.place, shouldBe);
  return {
    where,
    also: [],
    title: titleOf(where),
    short: `${where.address === null ? "" : `${where.address}: `}${printed} should be ${shouldBe}`,
    printed,
    shouldBe,
    difference: differenceOf(blamed, exact),
    differing: differing(printed, shouldBe),
    kind,
    why: `${[slipWords(blamed, read), given, brokenWords(blamed)].filter((words) => words !== "").join(". ")}.`,
    certainty,
    howSure: howSure(certainty, mended.length, slip !== null),
    state: stateOf(kind, certainty),
    tests: mended.length,
  };
}

function differenceOf({ figure: { figure } }: Blamed, exact: Decimal): string {
  const rounded = exact.div(figure.quantum).toDecimalPlaces(0).times(figure.quantum);
  return printedLike(figure, figure.value.minus(rounded).abs());
}

/** What was worked out from the slip agrees with it, and is wrong as well: "Saving % 32.3% goes with £910,422 as printed". */
function brokenWords({ figure, broken }: Blamed): string {
  const results = broken.flatMap(({ found: { relation }, place }) => {
    const result = relation.result.figures[place];
    return result === undefined || result === figure ? [] : [`${relation.result.label} ${result.figure.text}`.trim()];
  });
  const [first, ...others] = new Set(results);
  if (first === undefined) return "";
  return `${first}${others.length > 0 ? ` and ${others.length} more` : ""} ${others.length > 0 ? "agree" : "agrees"} with ${figure.figure.text} as printed, and would change with it`;
}

/** Two tests that agree on the same figure, and a slip that makes the printed one out of it, are hardly chance. */
function certaintyOf({ slip, mended, broken, by, figure }: Blamed): Certainty {
  const isTotal = by.member < 0 && by.test.found.relation.result.total !== null && figure.half * 4 > 0;
  if (broken.length > 0) return slip !== null && slip.strength > 1 && mended.length > broken.length ? "likely" : "look";
  if (slip !== null && slip.strength > 1 && mended.length > 1) return "certain";
  return slip !== null || mended.length > 1 || isTotal ? "likely" : "look";
}

function howSure(certainty: Certainty, tests: number, isExplained: boolean): string {
  if (certainty === "certain") return `Almost certain. The same change mends ${tests} tests that fail: one slip, ${tests} failed tests.`;
  if (certainty === "likely" && tests > 1) return `Likely. The same change mends ${tests} tests that fail.`;
  if (certainty === "likely")
    return isExplained
      ? "Likely. One test fails, and a common slip explains it."
      : "Likely. The total does not hold, and no common slip explains it.";
  return "Look at it. The other figures of the line keep this rule, and here it fails.";
}

function slipWords({ slip }: Blamed, { rowLabels, columnLabels }: ReadTable): string {
  if (!slip?.item) return slip?.words ?? "";
  const { row, column, figure } = slip.item;
  const label = [rowLabels[row], columnLabels[column]].filter((words) => words !== undefined && words !== "").join(", ");
  const named = `${label === "" ? "" : `${label}, `}${figure.text}`;
  return slip.kind === "left-out"
    ? `Left out: ${named}`
    : slip.kind === "counted-twice"
      ? `Counted twice: ${named}`
      : `Taken with its sign turned: ${named}`;
}
