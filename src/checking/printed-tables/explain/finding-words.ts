/** A diagnosed cell as a finding: what is printed, what it should be, why, and how sure that is. */
import { fromCell, roundTo, type Decimal } from "../../../calculation";
import type { Diagnosis } from "../diagnose/diagnosis";
import { certaintyOf, scoreOf } from "../diagnose/score";
import type { Suspect } from "../diagnose/suspect";
import { base } from "../mistakes/digits";
import { floatTolerance } from "../lines/float-tolerance";
import { stateOf, type Certainty, type Finding, type FindingKind, type OtherCell } from "../finding";
import type { ReadTable, TableFigure } from "../read/read-table";
import { explained, mendedWords } from "./explained";
import { placeOf, titleOf } from "./place-words";
import { decimalsOf, differing, printedLike, signedLike } from "./printed-like";

/** Null where it is too unsure to be said. */
export function findingOf(diagnosis: Diagnosis, read: ReadTable, table: number): Finding | null {
  const { figure, slip, by, mended } = diagnosis;
  const { hypothesis } = by.test.scored;
  const score = scoreOf(diagnosis);
  const certainty = certaintyOf(score);
  if (certainty === null) return null;
  const exact = exactlyOf(diagnosis);
  const where = placeOf(read, table, figure.row, figure.column);
  const shouldBe = printedAs(diagnosis, exact, read);
  const kind = kindOf(diagnosis);
  const printed = figure.figure.text;
  const given = by.member < 0 ? resultWords(diagnosis, exact, shouldBe) : mendedWords(hypothesis, by.test.place, shouldBe);
  const orElse = diagnosis.orElse ? otherCell(diagnosis.orElse, read, table) : null;
  return {
    where,
    also: [],
    title: titleOf(where),
    short: `${where.address === null ? "" : `${where.address}: `}${printed} should be ${shouldBe}`,
    printed,
    shouldBe,
    difference: differenceOf(diagnosis, exact),
    differing: differing(printed, shouldBe),
    kind,
    why: `${[slipWords(diagnosis, read), given, changesToo(diagnosis, read, table), brokenWords(diagnosis), orElseWords(orElse)].filter((words) => words !== "").join(". ")}.`,
    certainty,
    howSure: howSure(certainty, mended.length, slip.isExplained),
    state: stateOf(kind, certainty),
    tests: mended.length,
    rule: hypothesis.rule.id,
    score,
    ...(orElse ? { alternatives: [orElse] } : {}),
  };
}

/** "The 12 rows above add to 4,821"; and where a mistake tells the figure better than what the others give only roughly, both. */
function resultWords({ by: { test }, figure }: Diagnosis, exact: Decimal, shouldBe: string): string {
  const { hypothesis } = test.scored;
  const { arithmetic } = hypothesis.rule;
  const given = arithmetic.isSum ? arithmetic.impliedExactly(hypothesis, test.place, -1) : null;
  const apart = given?.minus(exact).abs().toNumber() ?? 0;
  const isRough = apart > figure.half && apart <= arithmetic.implied(hypothesis, test.place, -1).error + figure.half;
  return given && isRough
    ? `${explained(hypothesis, test.place, given, figure.figure)}; ${shouldBe} is within what the rounding of each allows`
    : explained(hypothesis, test.place, exact, figure.figure);
}

/** A sign that the printed figure has not is put where others of the table have it: "(1,304)", "1,304-". */
function printedAs(diagnosis: Suspect, exact: Decimal, { figures }: ReadTable): string {
  const { figure: cell } = diagnosis;
  const { figure } = cell;
  if (!exact.isNegative() || exact.isZero() || figure.value.isNegative()) return printedLike(figure, exact, placesOfMoved(diagnosis));
  const isSigned = ({ number, isHeading }: TableFigure): boolean => number < 0 && !isHeading;
  const other = figures.find((one) => isSigned(one) && one.column === cell.column) ?? figures.find(isSigned);
  return signedLike(figure, exact, other?.figure ?? null);
}

/** 1.38 with its point moved is 13.8, and 1.455 that was meant for thousands is 1,455: the digits stay, and the places go with them. */
function placesOfMoved({ figure: { figure, number }, shouldBe }: Suspect): number | "as printed" {
  const places = decimalsOf(figure.text);
  const power = [-1, 1, 3].find((one) => Math.abs(shouldBe - number * base ** one) <= floatTolerance(shouldBe));
  const isMoved = power !== undefined && (power < 0 ? !fromCell(shouldBe).mod(figure.quantum).isZero() : places >= power);
  return isMoved ? places - power : "as printed";
}

const kindOf = ({ slip }: Suspect): FindingKind => (slip.isExplained ? slip.kind : "does-not-reconcile");

/** What the printed figures give, to the last digit; where they give it roughly, or are wrong themselves, the figure that was diagnosed. */
function exactlyOf({ by, shouldBe, figure }: Suspect): Decimal {
  const { hypothesis } = by.test.scored;
  const exact = hypothesis.rule.arithmetic.impliedExactly(hypothesis, by.test.place, by.member);
  const diagnosed = fromCell(shouldBe);
  const { quantum } = figure.figure;
  return exact && roundTo(exact, { quantum, direction: "nearest" }).eq(roundTo(diagnosed, { quantum, direction: "nearest" }))
    ? exact
    : diagnosed;
}

function differenceOf({ figure: { figure } }: Diagnosis, exact: Decimal): string {
  const rounded = exact.div(figure.quantum).toDecimalPlaces(0).times(figure.quantum);
  return printedLike(figure, figure.value.minus(rounded).abs());
}

function otherCell(other: Suspect, read: ReadTable, table: number): OtherCell {
  const where = placeOf(read, table, other.figure.row, other.figure.column);
  return {
    where,
    title: titleOf(where),
    printed: other.figure.figure.text,
    shouldBe: printedAs(other, exactlyOf(other), read),
    kind: kindOf(other),
  };
}

const orElseWords = (other: OtherCell | null): string =>
  other === null ? "" : `Or ${other.title} should be ${other.shouldBe} and not ${other.printed}: look at both`;

/** What was worked out from the slip and carries it on: "Total 4,791 was worked out from it, and changes to 4,728". */
function changesToo({ carried }: Diagnosis, read: ReadTable, table: number): string {
  return carried
    .map(({ figure, shouldBe }) => {
      const changed = printedLike(figure.figure, fromCell(shouldBe));
      return `${titleOf(placeOf(read, table, figure.row, figure.column))} was worked out from it: ${figure.figure.text} changes to ${changed}`;
    })
    .join(". ");
}

/** What was worked out from the slip agrees with it, and is wrong as well: "Saving % 32.3% goes with £910,422 as printed". */
function brokenWords({ figure, broken }: Diagnosis): string {
  const results = broken.flatMap(({ scored: { hypothesis }, place }) => {
    const result = hypothesis.result.figures[place];
    return result === undefined || result === figure ? [] : [`${hypothesis.result.label} ${result.figure.text}`.trim()];
  });
  const [first, ...others] = new Set(results);
  if (first === undefined) return "";
  return `${first}${others.length > 0 ? ` and ${others.length} more` : ""} ${others.length > 0 ? "agree" : "agrees"} with ${figure.figure.text} as printed, and would change with it`;
}

function howSure(certainty: Certainty, tests: number, isExplained: boolean): string {
  const mends = tests > 1 ? ` The same change mends ${tests} tests that fail: one slip, ${tests} failed tests.` : "";
  if (certainty === "certain") return `Almost certain.${mends === "" ? " A common slip explains the figure to the last digit." : mends}`;
  if (certainty === "likely")
    return tests > 1
      ? `Likely. The same change mends ${tests} tests that fail.`
      : isExplained
        ? "Likely. One test fails, and a common slip explains it."
        : "Likely. The other figures keep this rule, and no common slip explains why it fails here.";
  return "Look at it. The other figures of the line keep this rule, and here it fails.";
}

function slipWords({ slip }: Diagnosis, { rowLabels, columnLabels }: ReadTable): string {
  if (!slip.isExplained) return "";
  if (!slip.item) return slip.words;
  const { row, column, figure } = slip.item;
  const label = [rowLabels[row], columnLabels[column]].filter((words) => words !== undefined && words !== "").join(", ");
  const named = `${label === "" ? "" : `${label}, `}${figure.text}`;
  return slip.kind === "left-out"
    ? `Left out: ${named}`
    : slip.kind === "counted-twice"
      ? `Counted twice: ${named}`
      : `Taken with its sign turned: ${named}`;
}
