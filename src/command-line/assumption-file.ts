/**
 * What a file of assumptions says of itself: `{ "format": "placement-costing-assumptions", "version": 1, "madeBy": "0.2.0", "table": "savings-grid",
 * "rows": [{ "label", "value", "source" … }] }`. All but the rows may be missing, as in files by hand and in those of 0.1.0.
 */
import { moduleVersion } from "../calculation";
import { changedSinceSaved } from "../tables/changed-figures";
import { Refusal } from "./streams";

const format = "placement-costing-assumptions";
const newest = 1;

/** What a new file begins with. */
export const headOfFile = (table: string) => ({ format, version: newest, madeBy: moduleVersion, table });

type Wanted = { readonly table: string; readonly file: string; warn?(this: void, sentence: string): void };

/** Refuses a file of another table or of a later version; says which figures came out otherwise in the version that it was made by. */
export function readHead(head: Readonly<Record<string, unknown>>, { table, file, warn }: Wanted): void {
  const { format: found, version, madeBy, table: of } = head;
  if (found !== undefined && found !== format)
    throw new Refusal(
      `${file} is JSON of another kind (${JSON.stringify(found)}). Choose a file of assumptions, like that of list ${table} --template`,
    );
  if (version !== undefined && version !== newest)
    throw new Refusal(
      typeof version === "number" && version > newest
        ? `${file} is of version ${version}; this Placement Costing reads version ${newest}. Update it, or write the file as list ${table} --template does`
        : `The version of ${file} is ${JSON.stringify(version)}, where ${newest} was expected. Write the file as list ${table} --template does`,
    );
  if (of !== undefined && of !== table)
    throw new Refusal(
      `${file} holds assumptions of ${typeof of === "string" ? of : JSON.stringify(of)}, not of ${table}. Name the table that it is of`,
    );
  const changed = changedSinceSaved({ table, ...(isVersion(madeBy) ? { madeBy } : {}) });
  if (changed !== "") warn?.(`${file}. ${changed}`);
}

const isVersion = (value: unknown): value is string => typeof value === "string" && /^\d{1,4}(\.\d{1,4}){2}$/.test(value);
