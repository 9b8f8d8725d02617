/** A standard table by the id that somebody typed. */
import { catalogue } from "../tables/catalogue";
import { Refusal } from "./streams";

export function catalogueEntry(id: string | undefined): (typeof catalogue)[number] {
  const entry = catalogue.find((one) => one.id === id);
  if (entry !== undefined) return entry;
  const ids = catalogue.map((one) => one.id).join(", ");
  throw new Refusal(id === undefined ? `Name a table: ${ids}` : `There is no table ${id}. Name one of ${ids}`);
}
