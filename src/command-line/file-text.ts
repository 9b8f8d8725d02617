/** The text of a file, in whichever encoding Excel, Word or a web page has written it. */
import { Refusal, type Streams } from "./streams";

const mostBytes = 50_000_000;

/** What a file is read for: how it is spoken of, and what to do about one that is too large or no text. */
const kinds = {
  printed: {
    largerThanAny: "larger than any report",
    ifTooLarge: "Take out all but the table",
    ifNoText: "Save the table as HTML or CSV, or copy it into a text file",
  },
  assumptions: {
    largerThanAny: "larger than any file of assumptions",
    ifTooLarge: "Keep the assumptions of one table, as list ID --template writes them",
    ifNoText: "Give a file of assumptions as list ID --template writes it",
  },
} as const;

/** `path` may be "-" for what is piped in. */
export async function textOf(
  path: string,
  kind: keyof typeof kinds,
  streams: Pick<Streams, "readFile" | "readInput" | "sizeOf">,
): Promise<string> {
  const { largerThanAny, ifTooLarge, ifNoText } = kinds[kind];
  const name = path === "-" ? "What is piped in" : path;
  if (path !== "-") {
    const size = await streams.sizeOf(path);
    if (size === null) throw new Refusal(`There is no file ${path}. Check its name, or give - to read what is piped in`);
    if (size > mostBytes) throw new Refusal(`${path} is ${largerThanAny}: ${Math.round(size / 1e6)} MB. ${ifTooLarge}`);
  }
  const bytes = await (path === "-" ? streams.readInput(mostBytes) : streams.readFile(path));
  if (bytes === null) throw new Refusal(`${name} is ${largerThanAny}: more than ${mostBytes / 1e6} MB. ${ifTooLarge}`);
  const text = decoded(bytes);
  if (text.includes("\0")) throw new Refusal(`${name} is not text. ${ifNoText}`);
  return text;
}

/** By its byte order mark, else UTF-8, else what Windows writes. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
