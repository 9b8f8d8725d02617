/** "£000", "£m" or "%" over a column, in a row's label, in the corner or in the caption, said of each figure that does not say so itself. */
import { changed, type PrintedFigure } from "./figure-token";
import { PlainFigure } from "./plain-figure";
import { powerOfTen } from "./power-of-ten";

type Unit = "%" | "billions" | "millions" | "thousands" | "pounds";

const percents = /(?<!\d ?)%|\bper ?cent/i;
const scaled: readonly (readonly [Unit, RegExp])[] = [
  ["thousands", /£ ?['’‘]?000|£ ?k\b|\(k\)|\bthousands?\b|['’‘]000s?\b|\b000['’‘]?s\b/i],
  ["billions", /£ ?bn?\b|\(bn\)|\bbillions?\b/i],
  ["millions", /£ ?mn?\b|\(m\)|\bmillions?\b/i],
  ["pounds", /£(?! ?[\d.])|\bGBP\b/i],
];
/** As powers of ten. */
const powers = { "%": -2, pounds: 0, thousands: 3, millions: 6, billions: 9 } as const;

/** What is counted is not in £m, whatever the corner says; people of an age are. */
const counted =
  /\b(?:numbers?|nos?|count|headcount|fte|wte|volume|quantity|qty)\b|#|\brates? per\b|^(?:beds|days|nights|weeks)$|^ages?$|\b(?:average|mean|median) age\b/i;

/** "Share in use: 0.61", as programs export it, is 61%. */
const shared = /\b(?:share|occupancy|proportion|percentage)\b/i;
const isFraction = ({ unit, text }: PrintedFigure): boolean => unit === "" && /^(?:0?\.\d+|1\.0+)$/.test(text);

function saidBy(label: string): Unit | null {
  if (label === "") return null;
  if (percents.test(label)) return "%";
  return scaled.find(([, words]) => words.test(label))?.[0] ?? null;
}

export interface UnitLabels {
  readonly caption: string;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
}

/** Worked out once for each label. */
export class Units {
  readonly #rows: readonly (Unit | null)[];
  readonly #columns: readonly (Unit | null)[];
  readonly #isCounted: { readonly rows: readonly boolean[]; readonly columns: readonly boolean[] };
  readonly #whole: Unit | null;

  readonly #labels: UnitLabels;

  constructor(labels: UnitLabels) {
    const { caption, rowLabels, columnLabels } = labels;
    this.#labels = labels;
    this.#rows = rowLabels.map(saidBy);
    this.#columns = columnLabels.map((label, column) => (column === 0 ? null : saidBy(label)));
    this.#isCounted = { rows: rowLabels.map((label) => counted.test(label)), columns: columnLabels.map((label) => counted.test(label)) };
    this.#whole = [saidBy(columnLabels[0] ?? ""), saidBy(caption)].find((said) => said !== null && said !== "%") ?? null;
  }

  /** A share stays a share in a row of pounds; the whole table's unit is said of what no label speaks of. */
  inItsUnit(figure: PrintedFigure, row: number, column: number): PrintedFigure {
    const [ofRow, ofColumn] = [this.#rows[row] ?? null, this.#columns[column] ?? null];
    const isCounted = this.#isCounted.rows[row] === true || this.#isCounted.columns[column] === true;
    const said = ofRow === "%" || ofColumn === "%" ? "%" : (ofRow ?? ofColumn ?? (isCounted ? null : this.#whole));
    if (said === null && isFraction(figure) && shared.test(this.#labels.columnLabels[column] ?? "")) return changed(figure, { unit: "%" });
    if (said === null || figure.unit === "%" || figure.scale.gt(1)) return figure;
    if (said === "%") return figure.unit === "" ? multiplied(figure, powers[said], "%") : figure;
    return multiplied(figure, powers[said], "£");
  }

  /** Whether a label says in what the figure is, so that nobody need guess. */
  isSaid(row: number, column: number): boolean {
    return [this.#rows[row], this.#columns[column], this.#whole].some((said) => said !== null && said !== undefined);
  }
}

function multiplied(figure: PrintedFigure, power: number, unit: "£" | "%"): PrintedFigure {
  if (figure instanceof PlainFigure) return figure.inUnit(unit, power);
  if (power === 0 && figure.unit === unit) return figure;
  const by = powerOfTen(power);
  return changed(figure, { value: figure.value.times(by), quantum: figure.quantum.times(by), unit });
}
