/** The cells that a text may quote, by size and by line, with the words of their labels. */
import { changed, halfOf, isLarge, scaleOf, type PrintedFigure } from "../read/figure-token";
import { decimal, fromCell, type Decimal } from "../../../calculation";
import type { CheckedTable } from "../check-table";
import { printedLike } from "../explain/printed-like";
import type { TableFigure } from "../read/read-table";
import { wordsOf } from "./words-of-text";

export interface Source {
  readonly table: number;
  readonly cell: TableFigure;
  readonly labels: string;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly words: ReadonlySet<string>;
  readonly rowWords: readonly string[];
  readonly columnWords: readonly string[];
  /** The table does not say in what it counts, and the cell is taken to be in these. */
  readonly unsaidUnit: "thousands" | "millions" | null;
  /** The cell is wrong in the table, and this is what it should be: who quotes it is wrong too. */
  readonly shouldBe: TableFigure | null;
  /** It is not what the table prints, but what the cell should be. */
  readonly isCorrected: boolean;
  /** The bare digits of a column in thousands or millions: "25,999" of £25,999,000. */
  readonly isBare: boolean;
}

/** Of more cells than these nothing is worked out together: among so many something always fits. */
export const mostAtOnce = 12;

export type Across = "row" | "column";

/** All cells by size, so that those near a figure are found at once. */
export class Sources {
  readonly #bySize: readonly Source[];
  readonly #lines = new Map<string, Source[]>();
  /** As the tables print them, by size. */
  readonly all: readonly Source[];
  readonly #bare = new Map<Source, Source>();
  /** How many amounts the fullest row of each table has, once somebody asks. */
  readonly #mostInRow = new Map<number, number>();

  constructor(tables: readonly CheckedTable[]) {
    const inOrder = tables.flatMap((checked, table) => sourcesOf(checked, table));
    for (const source of inOrder)
      for (const across of ["row", "column"] as const) {
        const line = this.#lines.get(keyOf(source, across));
        if (line) line.push(source);
        else this.#lines.set(keyOf(source, across), [source]);
      }
    this.all = [...inOrder].sort((one, other) => size(one) - size(other));
    for (const source of this.all) {
      const digits = bare(source);
      if (digits) this.#bare.set(source, digits);
    }
    const others = this.all.flatMap((source) => [...scaled(source, tables[source.table]), ...corrected(source)]);
    others.push(...this.#bare.values());
    this.#bySize = others.length === 0 ? this.all : [...this.all, ...others].sort((one, other) => size(one) - size(other));
  }

  /** Those whose labels a sentence of these words names, by how many of them. */
  namedBy(words: ReadonlySet<string>): readonly Source[] {
    return this.all
      .map((source) => ({ source, named: namedIn(source, words) }))
      .filter(({ named }) => named > 0)
      .sort((one, other) => other.named - one.named)
      .map(({ source }) => source);
  }

  /** Each as a figure is likelier to quote it, if it does: one without a unit may leave the thousands to the table. */
  asQuotedBy(figure: PrintedFigure): readonly Source[] {
    if (!mayBeBare(figure) || this.#bare.size === 0) return this.all;
    const quoted = Math.abs(figure.value.toNumber());
    const farFrom = (source: Source): number => Math.abs(Math.log(size(source) / quoted));
    return this.all.map((source) => {
      const digits = this.#bare.get(source);
      return digits && farFrom(digits) < farFrom(source) ? digits : source;
    });
  }

  /** The figures of its row or column, in the order of the table, itself among them. */
  line(source: Source, across: Across): readonly Source[] {
    return this.#lines.get(keyOf(source, across)) ?? [];
  }

  /** Whether its row has fewer amounts than others of its table: what it would be compared with may be blank. */
  hasBlankBeside(source: Source): boolean {
    const amountsBeside = (one: Source): number => this.line(one, "row").filter(isAmount).length;
    let most = this.#mostInRow.get(source.table);
    if (most === undefined) {
      const firsts = new Set(this.all.filter(({ table }) => table === source.table).map((one) => this.line(one, "row")[0] ?? one));
      this.#mostInRow.set(source.table, (most = Math.max(...Array.from(firsts, amountsBeside))));
    }
    return amountsBeside(source) < most;
  }

  *between(least: number, most: number): Generator<Source> {
    for (let at = this.#firstFrom(least); at < this.#bySize.length; at++) {
      const source = this.#bySize[at];
      if (!source || size(source) > most + source.cell.half) return;
      yield source;
    }
  }

  #firstFrom(least: number): number {
    let [low, high] = [0, this.#bySize.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const source = this.#bySize[middle];
      if (source && size(source) + source.cell.half < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const size = ({ cell }: Source): number => Math.abs(cell.number);

const keyOf = ({ table, cell }: Source, across: Across): string =>
  `${across} ${table} ${across === "row" ? cell.row : cell.column} ${cell.part}`;

/** All of a cell but where its table stands among those that are asked. */
type OfCell = Omit<Source, "table">;

const known = new WeakMap<CheckedTable, readonly OfCell[]>();

/** A table of a document is near many sentences: its words are looked for once. */
function sourcesOf(checked: CheckedTable, table: number): readonly Source[] {
  let cells = known.get(checked);
  if (!cells) known.set(checked, (cells = cellsOf(checked)));
  return cells.map(
    ({ cell, labels, rowLabel, columnLabel, words, rowWords, columnWords, unsaidUnit, shouldBe, isCorrected, isBare }): Source => ({
      table,
      cell,
      labels,
      rowLabel,
      columnLabel,
      words,
      rowWords,
      columnWords,
      unsaidUnit,
      shouldBe,
      isCorrected,
      isBare,
    }),
  );
}

function cellsOf({ read, diagnoses }: CheckedTable): readonly OfCell[] {
  const labelWords = (label: string): readonly string[] => [...wordsOf(label)];
  const [rowWords, columnWords] = [read.rowLabels.map(labelWords), read.columnLabels.map(labelWords)];
  const captionWords = labelWords(read.printed.caption);
  const wrong = new Map(diagnoses.flatMap((one) => [one, ...one.carried].map(({ figure, shouldBe }) => [figure, shouldBe] as const)));
  return read.figures.map((cell) => {
    const [rowLabel, columnLabel] = [read.rowLabels[cell.row] ?? "", read.columnLabels[cell.column] ?? ""];
    const [ofRow, ofColumn] = [rowWords[cell.row] ?? [], columnWords[cell.column] ?? []];
    const number = wrong.get(cell);
    return {
      cell,
      labels: [read.printed.caption, rowLabel, columnLabel].filter((label) => label !== "").join(", "),
      rowLabel,
      columnLabel,
      words: new Set([...captionWords, ...ofRow, ...ofColumn]),
      rowWords: ofRow,
      columnWords: ofColumn,
      unsaidUnit: null,
      shouldBe: number === undefined ? null : withNumber(cell, number),
      isCorrected: false,
      isBare: false,
    };
  });
}

function withNumber(cell: TableFigure, number: number): TableFigure {
  const value = fromCell(number);
  return { ...cell, number, figure: changed(cell.figure, { value, text: printedLike(cell.figure, value) }) };
}

const corrected = (source: Source): readonly Source[] =>
  source.shouldBe === null ? [] : [{ ...source, cell: source.shouldBe, shouldBe: null, isCorrected: true }];

const ofScores = /\b(?:scores?|scoring|marks?|ratings?|rank(?:ing)?s?|weight(?:ing)?s?|index|indices)\b/i;

/** Thousands or millions, where no label says what the figures are. */
function scaled(source: Source, checked: CheckedTable | undefined): readonly Source[] {
  const { cell, labels } = source;
  const { unit, scale } = cell.figure;
  // "5 beds" are no millions, and a score of 38.4 is no amount.
  const isOfThings = /[a-z]{3}/i.test(cell.figure.text) || ofScores.test(labels);
  if (
    unit !== "" ||
    !scale.eq(1) ||
    isOfThings ||
    cell.isHeading ||
    cell.number === 0 ||
    checked?.read.isUnitSaid(cell.row, cell.column) !== false
  )
    return [];
  return (["thousands", "millions"] as const).map((unsaidUnit) => ({ ...source, unsaidUnit, cell: scaledCell(cell, scaleOf(unsaidUnit)) }));
}

/** Who quotes a column of £000 without a pound sign may leave its thousands to the table. */
function bare(source: Source): Source | null {
  const { figure } = source.cell;
  const digits = figure.text.replace(/[^\d.]/g, "");
  if (figure.unit !== "£" || /[km]|bn/i.test(figure.text) || !/^\d+(?:\.\d+)?$/.test(digits)) return null;
  const value = decimal(digits).times(figure.value.isNegative() ? -1 : 1);
  if (value.isZero() || value.eq(figure.value)) return null;
  const times = value.div(figure.value);
  const own = changed(figure, { value, quantum: figure.quantum.times(times), unit: "" });
  const cell = { ...source.cell, figure: own, number: value.toNumber(), half: halfOf(own) };
  return { ...source, cell, shouldBe: null, isBare: true };
}

const scaledCell = (cell: TableFigure, times: Decimal): TableFigure => ({
  ...cell,
  number: cell.number * times.toNumber(),
  half: cell.half * times.toNumber(),
  figure: changed(cell.figure, { value: cell.figure.value.times(times), quantum: cell.figure.quantum.times(times), unit: "£" }),
});

export const namedIn = ({ words: own }: Pick<Source, "words">, words: ReadonlySet<string>): number => {
  let named = 0;
  for (const word of own) if (words.has(word)) named++;
  return named;
};

/** How much of its row's or its column's label a text names, from 0 to 1. */
export function shareNamed({ rowWords, columnWords }: Source, across: Across, words: ReadonlySet<string>): number {
  const own = across === "row" ? rowWords : columnWords;
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}

/** By half of its words at least. */
export const byHalf = 0.5;

export const isAmount = ({ cell }: Source): boolean => !cell.isHeading && !cell.isNil && cell.figure.unit !== "%";

export const isPercent = ({ cell }: Source): boolean => !cell.isHeading && !cell.isNil && cell.figure.unit === "%";

export const isTotal = ({ rowLabel, columnLabel }: Source, across: Across): boolean =>
  /\b(?:total|totals|all|overall|altogether|sum|in all|whole)\b/i.test(across === "row" ? rowLabel : columnLabel);

export const areOfOneLine = (one: Source, other: Source): boolean =>
  one.table === other.table && (one.cell.row === other.cell.row || one.cell.column === other.cell.column) && !areOfOneCell(one, other);

/** As it is printed, in other units, or put right. */
export const areOfOneCell = (one: Source, other: Source): boolean =>
  one.table === other.table &&
  one.cell.row === other.cell.row &&
  one.cell.column === other.cell.column &&
  one.cell.part === other.cell.part;

/** The year that a label begins with or names first: 2018 of "2018-19" and of "31 March 2018". */
export function yearOf(source: Source, across: Across): number | null {
  const [, year] = /\b((?:19|20)\d\d)\b/.exec(across === "row" ? source.rowLabel : source.columnLabel) ?? [];
  return year === undefined ? null : Number(year);
}

/** Whether a figure may be in thousands or millions of what a table prints without a unit. */
export const mayBeScaled = (figure: PrintedFigure): boolean => figure.scale.gt(1) || (figure.unit === "£" && isLarge(figure));

/** Whether a figure may be the bare digits of a column in thousands or millions. */
export const mayBeBare = (figure: PrintedFigure): boolean => figure.unit === "" && figure.scale.eq(1);
