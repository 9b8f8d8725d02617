/** What the pane says of a failure that nobody foresaw. Foreseen ones are sentences of the code that foresaw them. */

type Raised = {
  readonly name?: string;
  readonly message?: string;
  /** Excel's own errors have one, such as "ItemNotFound". */
  readonly code?: unknown;
  /** The address of a script that webpack could not load. */
  readonly request?: string;
};

/**
 * Says what failed and what to do, without the last full stop. `action` is what was attempted: "read the list". `state` says
 * what may have become of the workbook, where it matters.
 */
export function unforeseenFailure(error: unknown, { action, state }: { readonly action: string; readonly state?: string }): string {
  const sentence = withoutState(error ?? {}, action);
  return state === undefined || isNotLoaded(error) || isFull(error) ? sentence : `${sentence}. ${state}`;
}

/** Whether a part of the add-in could not be loaded; then what it was wanted for has not begun. */
export const isNotLoaded = (error: unknown): boolean => (error as Raised | null)?.name === "ChunkLoadError";

const isFull = (error: unknown): boolean => (error as Raised | null)?.code === "SettingsFull";

function withoutState(raised: Raised, action: string): string {
  const { message, code, request } = raised;
  if (isNotLoaded(raised))
    return `Part of the add-in could not be loaded${inBrackets(fileName(request))}. Try again. If that does not help, close this pane and open it again, or give your IT team the name of the file`;
  if (code === "InvalidOperationInCellEditMode") return "Excel is editing a cell. Press Enter in the sheet, then try again";
  if (code === "NoAnswer") return "Excel does not answer. It may be calculating, or have a question open. Look at Excel, then try again";
  if (code === "SettingsFull")
    return "The workbook has no room left for what add-ins keep in it. Export scenarios and delete those that you no longer need, then try again. Nothing was kept";
  if (typeof code === "string")
    return `Excel could not ${action}${inBrackets(code)}. Press Enter in the sheet, in case a cell is being edited, then try again`;
  return `The add-in could not ${action}${inBrackets(message)}. Try again. If it fails again, close this pane and open it again`;
}

const fileName = (address = ""): string => address.split("/").at(-1) ?? "";
const inBrackets = (words = ""): string => (words === "" ? "" : ` (${words.replace(/\.$/, "")})`);
