/** The name that people give a table, such as the home or the scheme, by which it is told from others of its kind. */
import { inSentence } from "./assumption-words";
import { visibleName } from "./same-name";
import type { Table } from "./table";

/** In letters. */
export const longestTableName = 60;

/** As it is kept: in one line, without invisible letters; "" where that leaves nothing. */
export const tableName = (typed: string): string => Array.from(visibleName(typed)).slice(0, longestTableName).join("").trim();

/** "Oak House, savings grid"; of a table without a name its title. */
export const namedTitle = (title: string, name = ""): string => (name === "" ? title : `${name}, ${inSentence(title)}`);

/** The same table, called by its name wherever it is shown. Its figures and its stamp are the same. */
export function namedTable(table: Table, typed = ""): Table {
  const name = tableName(typed);
  if (name === "") return table;
  const { chart } = table;
  return {
    ...table,
    name,
    title: namedTitle(table.title, name),
    ...(chart === undefined ? {} : { chart: { ...chart, title: `${name}: ${chart.title}` } }),
  };
}

/** "oak-house-savings-grid", for a file. */
export function fileNameOf({ name = "", id }: Pick<Table, "name" | "id">): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036F'’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? id : `${slug}-${id}`;
}

/** In the letters that Excel counts, of which a letter beyond the first 65,536 takes two. */
const longestTab = 31;

/** The title as the name of a sheet, without the letters that Excel refuses there and no longer than it allows. */
export function sheetTabName(title: string, ending = ""): string {
  const allowed = title
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "");
  let tab = "";
  for (const letter of allowed) {
    if (tab.length + letter.length + ending.length > longestTab) break;
    tab += letter;
  }
  tab = tab.replace(/[\s',]+$/, "");
  // Excel keeps the name History for itself.
  return `${tab === "" ? "Table" : tab.toLowerCase() === "history" ? `${tab} table` : tab}${ending}`;
}
