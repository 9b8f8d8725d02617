/** Findings of a report that somebody has set aside, each with the reason given. Kept in this browser, by the name of the file. */
import { forget, keep, kept, keptNames } from "../../browser-storage";

/** The reasons by the ids of the findings. */
export type SetAside = ReadonlyMap<string, string>;

const prefix = "set-aside:";
/** Of so many reports, those used last. */
const mostReports = 30;

type Kept = { readonly at: number; readonly reasons: Readonly<Record<string, string>> };

export function setAsideOf(file: string): SetAside {
  return new Map(Object.entries(read(prefix + file)?.reasons ?? {}));
}

/** @param found all findings of this version of the report: reasons for those of other versions stay as they are */
export function keepSetAside(file: string, found: readonly string[], aside: SetAside, now: number): void {
  const ofOthers = [...setAsideOf(file)].filter(([id]) => !found.includes(id));
  const reasons = Object.fromEntries([...ofOthers, ...aside]);
  if (Object.keys(reasons).length === 0) {
    forget(prefix + file);
    return;
  }
  const value: Kept = { at: now, reasons };
  keep(prefix + file, value);
  const older = keptNames()
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ name, at: read(name)?.at ?? 0 }))
    .sort((one, other) => other.at - one.at);
  for (const { name } of older.slice(mostReports)) forget(name);
}

/** What another program put there is as good as nothing. */
function read(name: string): Kept | null {
  const value = kept(name);
  if (typeof value !== "object" || value === null) return null;
  const { at, reasons } = value as Partial<Record<keyof Kept, unknown>>;
  if (typeof at !== "number" || typeof reasons !== "object" || reasons === null) return null;
  const texts = Object.entries(reasons).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { at, reasons: Object.fromEntries(texts) };
}
