/** Runs a command. Errors are sentences. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { moduleVersion } from "../calculation";
import { checkCommand } from "./check-command";
import { help } from "./help";
import { listCommand } from "./list-command";
import { Refusal, status, type Streams } from "./streams";
import { tableCommand } from "./table-command";

const options = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  json: { type: "boolean" },
  force: { type: "boolean" },
  example: { type: "string" },
  assumptions: { type: "string" },
  scenario: { type: "string" },
  format: { type: "string" },
  out: { type: "string", short: "o" },
  part: { type: "string", multiple: true },
  sentences: { type: "string" },
  explain: { type: "boolean" },
  template: { type: "boolean" },
  comments: { type: "string" },
  negatives: { type: "string" },
  name: { type: "string" },
  prices: { type: "string" },
  type: { type: "string", multiple: true },
  until: { type: "string" },
  nights: { type: "string" },
  block: { type: "string" },
  "small-counts": { type: "boolean" },
} as const satisfies ParseArgsConfig["options"];

/** The exit status: 0 is fine, 1 says that a check has findings, 2 that nothing could be done. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await command(args, streams);
  } catch (error) {
    streams.warn(error instanceof Refusal ? `${error.message}.` : fault(error));
    return status.failed;
  }
}

export const fault = (error: unknown): string => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const reason = typeof code === "string" ? fileReasons[code] : undefined;
  return reason ?? `Something went wrong that should not have: ${String(message ?? error)}`;
};

/** What the file system's errors mean. */
const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such folder: make it first, or name another. Nothing was written.",
  EACCES: "This may not be read or written here: choose another folder. Nothing was written.",
  EISDIR: "This is a folder: name a file in it. Nothing was written.",
  EROFS: "This disc may only be read: choose another folder. Nothing was written.",
  ENAMETOOLONG: "The name is too long: choose a shorter one. Nothing was written.",
  ENOTDIR: "There is no such folder: make it first, or name another. Nothing was written.",
  ENOSPC: "The disc is full: make room, then try again.",
  EFBIG: "The file is larger than may be written here: choose another folder. Nothing was written.",
  EDQUOT: "Your room on this disc is used up: make room, then try again.",
};

async function command(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parsed(args);
  const [name, subject, ...more] = positionals;
  if (values.version === true) return answerWith(`${moduleVersion}\n`, streams);
  if (values.help === true || name === "help") return answerWith(help, streams);
  if (name === undefined) throw new Refusal("Say what to do: list, table, check or placements. Add --help to see how");
  if (more.length > 0 && name !== "check")
    throw new Refusal(`“${more.join(" ")}” is one word too many: put names with spaces between quotation marks`);
  switch (name) {
    case "list":
      return listCommand({ json: values.json === true, template: values.template === true, id: subject }, streams);
    case "table":
      return tableCommand({ id: subject, ...values }, streams);
    case "check":
      return checkCommand(
        {
          files: positionals.slice(1),
          sentences: values.sentences,
          format: values.format,
          out: values.out,
          comments: values.comments,
          force: values.force === true,
          json: values.json === true,
          explain: values.explain === true,
        },
        streams,
      );
    case "placements": {
      // Loaded when it is asked for: the other commands start without it.
      const { placementsCommand } = await import("./placements-command");
      return placementsCommand({ ...values, file: subject, showsSmall: values["small-counts"] === true }, streams);
    }
    default:
      throw new Refusal(`There is no command ${name}. Use list, table, check or placements; add --help to see how`);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node's own words are sentences: "Unknown option '--formt'".
    throw new Refusal(`${(error as Error).message.split(". ")[0] ?? ""}. Add --help to see what there is`);
  }
}

function answerWith(text: string, { say }: Pick<Streams, "say">): number {
  say(text);
  return status.fine;
}
