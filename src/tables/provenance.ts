/** Where an assumption's value comes from: its source, the day of that source, and its status. */

export const statuses = ["actual", "forecast", "assumption"] as const;
export type Status = (typeof statuses)[number];

export type Provenance = {
  readonly source?: string;
  /** The day of the source, as an ISO date: "2026-01-05". */
  readonly date?: string;
  readonly status?: Status;
};

/** The source, date and status of a row, where it has them. */
export const provenanceOf = ({ source, date, status }: Provenance = {}): Provenance => ({
  ...(source === undefined ? {} : { source }),
  ...(date === undefined ? {} : { date }),
  ...(status === undefined ? {} : { status }),
});

/** Whether the source, date and status of a stored row are valid. */
export const isProvenance = ({ source, date, status }: Readonly<Record<string, unknown>>): boolean =>
  (source === undefined || typeof source === "string") && (date === undefined || isSourceDate(date)) && isStatusOrNone(status);

/** An ISO date of a real day, as `<input type="date">` writes it. */
export const isSourceDate = (date: unknown): date is string =>
  typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date) && isDay(new Date(date), date);

const isDay = (day: Date, date: string): boolean => !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
const isStatusOrNone = (status: unknown): status is Status | undefined => status === undefined || statuses.some((one) => one === status);

/** "05/01/2026". */
export const sourceDateWords = (date: string): string => date.split("-").reverse().join("/");

const [noSource, chosenInForm] = ["no source given", "chosen in the form"];

/** "Hackney 2026, options, 05/01/2026 (forecast)". */
export function sourceWords({ source, date, status }: Provenance, isChoice = false): string {
  const words = [source ?? "", date === undefined ? "" : sourceDateWords(date)].filter(Boolean).join(", ");
  if (words === "") return status ?? (isChoice ? chosenInForm : noSource);
  return status === undefined ? words : `${words} (${status})`;
}

/** The reverse of `sourceWords`, for a source that was typed over in the sheet. */
export function readSource(words: string): Provenance {
  const [, text = words.trim(), inBrackets] = /^(.*?) \((actual|forecast|assumption)\)$/i.exec(words.trim()) ?? [];
  const status = statuses.find((one) => one === (inBrackets ?? words.trim()).toLowerCase());
  const [, before = "", writtenDay] = /^(?:(.*), )?(\d\d\/\d\d\/\d{4})$/.exec(text.trim()) ?? [];
  const written = writtenDay?.split("/").reverse().join("-");
  const date = isSourceDate(written) ? written : undefined;
  const said = date === undefined ? text.trim() : before;
  const source = (status !== undefined && inBrackets === undefined) || said === noSource || said === chosenInForm ? "" : said;
  return provenanceOf({
    ...(source === "" ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(status === undefined ? {} : { status }),
  });
}

/** "Sources of 05/01/2026: a; b. Sources without a date: c."; each source once, the days in the order they come, no day last. */
export function sourcesWords(all: readonly Provenance[]): string {
  const days = new Map<string, Set<string>>();
  for (const { source = "", date = "" } of all) if (source !== "") days.set(date, (days.get(date) ?? new Set()).add(source));
  if (days.size === 0) return "No source is given for any assumption.";
  const heading = (date: string): string =>
    date !== "" ? `Sources of ${sourceDateWords(date)}` : days.size === 1 ? "Sources" : "Sources without a date";
  const inOrder = [...days].sort(([one], [other]) => Number(one === "") - Number(other === ""));
  return inOrder.map(([date, sources]) => `${heading(date)}: ${[...sources].join("; ")}.`).join(" ");
}
