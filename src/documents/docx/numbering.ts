/** The numbers that Word counts itself: 1, 1.1, 5.2.4 out of numbering.xml, with their restarts. */
import { childOf, valueOf, xmlTree, type XmlElement } from "./xml-tree";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** After which level it begins anew; 0 never, null after each above it. */
  readonly restart: number | null;
  readonly style: string | null;
}

interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

const mostLevels = 9;

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #byStyle = new Map<string, { readonly list: string; readonly level: number }>();
  /** Counts go on through all lists of one kind, but where one says that it starts anew. */
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();

  constructor(xml: string | undefined) {
    if (xml === undefined) return;
    const elements = xmlTree(xml);
    const abstracts = new Map<string, ReadonlyMap<number, Level>>();
    for (const one of elements) if (one.name === "w:abstractNum") abstracts.set(one.attributes["w:abstractNumId"] ?? "", levelsOf(one));
    for (const one of elements) {
      if (one.name !== "w:num") continue;
      const abstract = valueOf(one, "w:abstractNumId") ?? "";
      const id = one.attributes["w:numId"] ?? "";
      const overrides = one.children.filter(({ name }) => name === "w:lvlOverride");
      const levels = new Map(abstracts.get(abstract) ?? []);
      const starts = new Map<number, number>();
      for (const override of overrides) {
        const at = Number(override.attributes["w:ilvl"]);
        const level = childOf(override, "w:lvl");
        if (level) levels.set(at, levelOf(level));
        const start = Number(valueOf(override, "w:startOverride"));
        if (Number.isInteger(start)) starts.set(at, start);
      }
      this.#lists.set(id, { abstract, starts, levels });
      for (const [level, { style }] of levels)
        if (style !== null && !this.#byStyle.has(style)) this.#byStyle.set(style, { list: id, level });
    }
  }

  ofStyle(style: string): { readonly list: string; readonly level: number } | null {
    return this.#byStyle.get(style) ?? null;
  }

  /** The next number of the list; null of a bullet. "5.2.4", without its brackets and stops. */
  next(listId: string, level: number): string | null {
    const list = this.#lists.get(listId);
    const own = list?.levels.get(level);
    if (!list || !own || level < 0 || level >= mostLevels) return null;
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const key = `${listId} ${level}`;
    const start = list.starts.get(level);
    if (start !== undefined && !this.#begun.has(key)) counts[level] = null;
    this.#begun.add(key);
    counts[level] = (counts[level] ?? null) === null ? (start ?? own.start) : (counts[level] ?? 0) + 1;
    for (let below = level + 1; below < mostLevels; below++) {
      const restart = list.levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counts[below] = null;
    }
    if (own.format === "bullet" || own.format === "none") return null;
    const shown = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = "decimal", start: first = 1 } = list.levels.get(at) ?? {};
      return inFormat(counts[at] ?? first, own.format === "decimal" && format !== "decimal" && at < level ? "decimal" : format);
    });
    const number = shown.replace(/^[\s(]+|[\s).:]+$/g, "");
    return number === "" ? null : number;
  }
}

const levelsOf = (abstract: XmlElement): ReadonlyMap<number, Level> =>
  new Map(abstract.children.filter(({ name }) => name === "w:lvl").map((one) => [Number(one.attributes["w:ilvl"]), levelOf(one)]));

function levelOf(level: XmlElement): Level {
  const restart = valueOf(level, "w:lvlRestart");
  return {
    format: valueOf(level, "w:numFmt") ?? "decimal",
    text: valueOf(level, "w:lvlText") ?? "",
    start: Number(valueOf(level, "w:start") ?? "1"),
    restart: restart === undefined ? null : Number(restart),
    style: valueOf(level, "w:pStyle") ?? null,
  };
}

function inFormat(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

/** a to z, then aa, bb, as Word counts. */
const letters = (count: number): string =>
  count < 1 ? "" : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.ceil(count / 26)));

const numerals = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]] as const; // prettier-ignore

function roman(count: number): string {
  let [left, found] = [Math.min(count, 4000), ""];
  for (const [value, numeral] of numerals)
    while (left >= value) {
      found += numeral;
      left -= value;
    }
  return found;
}
