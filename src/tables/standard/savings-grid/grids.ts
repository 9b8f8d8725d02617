/** The grids themselves: the saving at each occupancy and level, and each level in full. */
import { one, savings, spotCostOfBeds, zero, type Decimal, type Rounding } from "../../../calculation";
import { cellOf, formula, namedCell, type Formula } from "../../formula";
import { inPlaces, liveText, plainNumber, unitOf, wordsIf } from "../../live-text";
import type { Column, Figure, Format, Part, Row, Text } from "../../table";
import { roundsFirst } from "../../when-to-round";
import { below, minus, roundedInCell, times } from "../../figure-with-formula";
import type { Level } from "../block-and-spot";
import { doRise } from "../rises/assumptions";
import type { TermPrices } from "../rises/term-prices";
import type { Values } from "./assumptions";
import { savingsGridAssumptions } from "./assumptions";

/** Where a level breaks even over the term: the same as in a year, unless prices rise. */
export type LevelOverTerm = Level & { readonly overTerm: Pick<Level, "breakEven" | "breakEvenName" | "wholeBeds" | "wholeBedsName"> };

export type Sides = {
  readonly values: Values;
  readonly levels: readonly LevelOverTerm[];
  readonly prices: TermPrices;
  readonly spot: Figure;
  readonly rounding: Rounding;
  readonly occupancies: readonly Decimal[];
};

const hint = "Negative: the block costs more than spot";

/** "8 years", and the formula that keeps it true. */
export const termWords = (years: Decimal): Text => ({
  text: `${years.toString()} ${years.eq(1) ? "year" : "years"}`,
  formula: formula`${namedCell("term_years")}&IF(${namedCell("term_years")}=1," year"," years")`,
});

/** A sheet's number format shows pounds and pence rounded; any other rounding must stand in the cell. */
export const roundsInCell = ({ roundTo, whenToRound }: Values): boolean => roundsFirst({ whenToRound }) || roundTo.gte(100);

/** Occupancy in whole percent, or to one place when a row needs it. */
const occupancyFormat = ({ occupancies, values }: Sides): Format =>
  occupancies.every((occupied) => occupied.div(values.beds).times(100).isInteger()) ? "percent" : "percent to one place";

export function grids(sides: Sides): readonly Part<Figure>[] {
  const full = sides.levels.map((level) => levelInFull(sides, level));
  return [savingOverTerm(sides, full), savingAYear(sides, full), ...full];
}

/** The columns of a level in full. */
const columns = { beds: 0, occupancy: 1, block: 2, spot: 3, saving: 4, overTerm: 5 } as const;

function levelInFull(sides: Sides, level: LevelOverTerm): Part<Figure> {
  const { values } = sides;
  const years = termWords(values.term.years);
  const rows = sides.occupancies.map((occupied, row): Row<Figure> => ({
    figures: [...occupancyCells(sides, level.part, row), ...savingFigures(sides, level, occupied, row)],
  }));
  const money = (text: string, formulaOfText?: Formula): Column => ({
    text,
    format: "money",
    ...(formulaOfText === undefined ? {} : { formula: formulaOfText }),
  });
  return {
    id: level.part,
    caption: { text: `${level.name} support by beds occupied, £` },
    hint,
    view: "In full, by level",
    name: level.name,
    columns: [
      { text: "Occupied beds", format: "beds" },
      { text: "Occupancy", format: occupancyFormat(sides) },
      money("Block cost a year"),
      money("Spot cost a year"),
      money("Saving a year"),
      money(`Saving over ${years.text}`, formula`"Saving over "&${years.formula ?? []}`),
    ],
    rows: withEdge(rows, [columns.overTerm]),
    footnote: levelFootnote(sides, level),
  };
}

/** Beds occupied and occupancy: the first row is the beds contracted, each next goes a step down, never below none. */
function occupancyCells({ occupancies, values }: Sides, part: string, row: number): readonly Figure[] {
  const occupied = occupancies[row] ?? zero;
  const down = row === 0 ? formula`${namedCell("beds")}` : formula`MAX(0,${cellOf(part, row - 1, columns.beds)}-${namedCell("step")})`;
  return [
    { value: occupied, formula: down },
    { value: occupied.div(values.beds), formula: formula`${cellOf(part, row, columns.beds)}/${namedCell("beds")}` },
  ];
}

/** Block, spot, saving a year and over the term. */
function savingFigures({ values, spot, rounding, prices }: Sides, level: Level, occupied: Decimal, row: number): readonly Figure[] {
  const at = (column: number) => cellOf(level.part, row, column);
  const rounded = (figure: Figure): Figure => (roundsInCell(values) ? roundedInCell(figure, rounding) : figure);
  const term = savingsGridAssumptions.term.figure(values.term);
  const blockExact = level.annual;
  const spotExact: Figure = { value: spotCostOfBeds(spot.value, occupied), formula: formula`${spot.formula}*${at(columns.beds)}` };
  const years = values.term.years;
  const [block, spotCost] = [rounded(blockExact), rounded(spotExact)];
  if (doRise(values)) {
    const difference = minus(spotExact, blockExact);
    const isOnce = !roundsFirst(values);
    const [spotOfTerm, blockOfTerm] = [prices.spot(term), prices.block(term)];
    return [
      block,
      spotCost,
      isOnce && roundsInCell(values)
        ? rounded(difference)
        : { value: spotCost.value.minus(block.value), formula: formula`${at(columns.spot)}-${at(columns.block)}` },
      values.roundTo.gte(100) || roundsInCell(values)
        ? roundedInCell(savingOfTerm(isOnce ? spotExact : spotCost, isOnce ? blockExact : block, spotOfTerm, blockOfTerm), rounding)
        : savingOfTerm(
            { value: spotCost.value, formula: [at(columns.spot)] },
            { value: block.value, formula: [at(columns.block)] },
            spotOfTerm,
            blockOfTerm,
          ),
    ];
  }
  if (roundsInCell(values) && values.whenToRound === "Once, at the end") {
    const exact = { blockCost: blockExact.value, spotCost: spotExact.value };
    const difference = formula`(${spotExact.formula}-${blockExact.formula})`;
    return [
      block,
      spotCost,
      rounded({ value: savings.calculate({ ...exact, years: one }), formula: difference }),
      rounded({ value: savings.calculate({ ...exact, years }), formula: formula`${difference}*${namedCell("term_years")}` }),
    ];
  }
  const aYear = savings.calculate({ blockCost: block.value, spotCost: spotCost.value, years: one });
  return [
    block,
    spotCost,
    { value: aYear, formula: formula`${at(columns.spot)}-${at(columns.block)}` },
    { value: aYear.times(years), formula: formula`${at(columns.saving)}*${namedCell("term_years")}` },
  ];
}

const savingOfTerm = (spot: Figure, block: Figure, spotOfTerm: Figure, blockOfTerm: Figure): Figure =>
  minus(times(spot, spotOfTerm), times(block, blockOfTerm));

function savingOverTerm(sides: Sides, full: readonly Part<Figure>[]): Part<Figure> {
  const years = termWords(sides.values.term.years);
  const { spot, values, prices, occupancies } = sides;
  const term = savingsGridAssumptions.term.figure(values.term);
  return {
    id: overTermPart,
    caption: {
      text: `Saving over ${years.text} by beds occupied, £`,
      formula: formula`"Saving over "&${years.formula ?? []}&" by beds occupied, £"`,
    },
    view: `Over ${years.text}`,
    ...summary(sides, overTermPart, (level, row) => {
      const { value } = figureIn(full, level, row, columns.overTerm);
      if (roundsInCell(values)) return { value, formula: formula`${cellOf(level.part, row, columns.overTerm)}` };
      if (doRise(values)) {
        const ofBeds = times(spot, { value: occupancies[row] ?? zero, formula: [cellOf(overTermPart, row, columns.beds)] });
        return { value, formula: savingOfTerm(ofBeds, level.annual, prices.spot(term), prices.block(term)).formula };
      }
      // Straight from the assumptions, so that the sheet has a second way to the figure in full.
      return {
        value,
        formula: formula`(${spot.formula}*${cellOf(overTermPart, row, columns.beds)}-${level.annual.formula})*${namedCell("term_years")}`,
      };
    }),
  };
}

export const overTermPart = "over-term";

function savingAYear(sides: Sides, full: readonly Part<Figure>[]): Part<Figure> {
  return {
    id: "a-year",
    caption: { text: "Saving a year by beds occupied, £" },
    view: "A year",
    paneOnly: true,
    ...summary(sides, "a-year", (level, row) => ({
      value: figureIn(full, level, row, columns.saving).value,
      formula: formula`${cellOf(level.part, row, columns.saving)}`,
    })),
  };
}

function figureIn(full: readonly Part<Figure>[], { part }: Level, row: number, column: number): Figure {
  const figure = full.find(({ id }) => id === part)?.rows[row]?.figures[column];
  if (figure === undefined) throw new Error(`No figure at row ${row}, column ${column} of ${part}`);
  return figure;
}

/** A column for each support level. */
function summary(
  sides: Sides,
  part: string,
  figure: (level: Level, row: number) => Figure,
): Pick<Part<Figure>, "columns" | "rows" | "hint" | "name" | "footnote"> {
  const rows = sides.occupancies.map((_, row): Row<Figure> => ({
    figures: [...occupancyCells(sides, part, row), ...sides.levels.map((level) => figure(level, row))],
  }));
  return {
    hint,
    name: "All levels",
    columns: [
      { text: "Occupied beds", format: "beds" },
      { text: "Occupancy", format: occupancyFormat(sides) },
      ...sides.levels.map(({ name }): Column => ({ text: name, format: "money" })),
    ],
    rows: withEdge(
      rows,
      sides.levels.map((_, index) => columns.block + index),
    ),
    footnote: { text: summaryFootnote(sides) },
  };
}

/** Marks the last row that still saves, where that is the same row for all these columns. */
function withEdge(rows: readonly Row<Figure>[], money: readonly number[]): readonly Row<Figure>[] {
  const turns = money.map(
    (column) => rows.filter(({ figures }) => !(figures[column]?.value.isNegative() ?? true) || figures[column]?.value.isZero()).length,
  );
  const edge = (turns[0] ?? 0) - 1;
  const isLine = turns.every((turn) => turn - 1 === edge) && edge >= 0 && edge < rows.length - 1;
  return isLine ? rows.map((row, index) => (index === edge ? { ...row, isEdge: true } : row)) : rows;
}

const toTwoPlaces = (beds: Decimal): string => beds.toFixed(2);

function summaryFootnote({ levels, values }: Sides): string {
  const words = levels.map(
    ({ name, overTerm: { breakEven } }) =>
      `${name} ${breakEven.gt(values.beds) ? `never (it would need ${toTwoPlaces(breakEven)})` : toTwoPlaces(breakEven)}`,
  );
  return `Break-even${doRise(values) ? " over the term" : ""}: ${words.join(", ")}${levels.some(({ overTerm }) => overTerm.breakEven.lte(values.beds)) ? " beds" : ""}`;
}

function levelFootnote({ values }: Sides, level: LevelOverTerm): Text {
  const beds = savingsGridAssumptions.beds.figure(values.beds);
  const words = ({ breakEven, breakEvenName, wholeBeds, wholeBedsName }: LevelOverTerm["overTerm"]): Text => {
    const needed: Figure = { value: breakEven, formula: [namedCell(breakEvenName)] };
    const whole: Figure = { value: wholeBeds, formula: [namedCell(wholeBedsName)] };
    return wordsIf(
      below(beds, needed),
      liveText`Never breaks even at ${plainNumber(beds)} ${unitOf(beds, "bed")}: it would need ${inPlaces(needed, 2)}`,
      liveText`Break-even at ${inPlaces(needed, 2)} beds, so ${plainNumber(whole)} in whole beds`,
    );
  };
  if (!doRise(values)) return words(level);
  return liveText`In the first year: ${words(level)}. Over the term: ${words(level.overTerm)}`;
}
