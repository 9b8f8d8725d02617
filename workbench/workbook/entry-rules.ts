/** What may be typed into cells. Writes of an add-in are let through, as in Excel, and clearing formats leaves the rules (inferred). */
import { layered, piecesOf } from "../grid/layers";
import { ApiObject, invalidArgument } from "../host/api-object";
import type { ValidationRecord } from "./book-record";
import type { RangeObject } from "./objects";

const types: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export class DataValidation extends ApiObject {
  constructor(private readonly $range: RangeObject) {
    super();
  }
  /** "Inconsistent" where only some cells have a rule, "MixedCriteria" where they have different ones. */
  get type(): string {
    const found = this.#found;
    const [first] = found;
    if (found.length === 1) return first === undefined ? "None" : typeOf(first);
    return found.includes(undefined) ? "Inconsistent" : "MixedCriteria";
  }
  get rule(): Record<string, unknown> | null {
    return this.#found.length === 1 ? (this.#found[0]?.rule ?? null) : null;
  }
  set rule(rule: Record<string, unknown>) {
    if (Object.keys(rule).length !== 1 || !Object.keys(rule).every((key) => key in types)) throw invalidArgument();
    this.#set({ ...this.#found[0], rule });
  }
  get ignoreBlanks(): boolean | null {
    return this.#found.length === 1 ? (this.#found[0]?.ignoreBlanks ?? true) : null;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.#set({ ...this.#found[0], ignoreBlanks });
  }
  get errorAlert(): unknown {
    return this.#found.length === 1 ? (this.#found[0]?.errorAlert ?? null) : null;
  }
  set errorAlert(errorAlert: unknown) {
    this.#set({ ...this.#found[0], errorAlert });
  }
  get prompt(): unknown {
    return this.#found.length === 1 ? (this.#found[0]?.prompt ?? null) : null;
  }
  set prompt(prompt: unknown) {
    this.#set({ ...this.#found[0], prompt });
  }
  clear(): void {
    const { $sheet, $area } = this.$range;
    $sheet.$requireUnlocked($area);
    $sheet.$record.validations = layered($sheet.$record.validations, $area, undefined);
    $sheet.$workbook.$changed();
  }
  get #found(): (ValidationRecord | undefined)[] {
    const { $sheet, $area } = this.$range;
    const byText = new Map(piecesOf($sheet.$record.validations, $area).map(({ value }) => [JSON.stringify(value), value]));
    return [...byText.values()];
  }
  #set(part: Partial<ValidationRecord>): void {
    const { $sheet, $area } = this.$range;
    $sheet.$requireUnlocked($area);
    const { rule } = part;
    if (rule === undefined) throw invalidArgument();
    const record: ValidationRecord = { ignoreBlanks: true, errorAlert: null, prompt: null, ...part, rule };
    $sheet.$record.validations = layered($sheet.$record.validations, $area, record);
    $sheet.$workbook.$changed();
  }
}

const typeOf = ({ rule }: ValidationRecord): string => types[Object.keys(rule)[0] ?? ""] ?? "None";
