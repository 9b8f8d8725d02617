/** The parts of a .docx that are read. What it claims to unpack to is looked at first, and more than that is never unpacked. */
import { unzipSync } from "fflate";

export type Parts = ReadonlyMap<string, string>;

/** In bytes, unpacked: the text of thousands of pages. Pictures are not unpacked at all. */
const most: PackageLimits = { text: 160_000_000, rest: 40_000_000, entries: 20_000 };

export interface PackageLimits {
  readonly text: number;
  readonly rest: number;
  readonly entries: number;
}

const isWanted = (name: string): boolean =>
  /(?:^|\/)(?:document\d*|footnotes\d*|endnotes\d*|numbering\d*|styles\d*)\.xml$/i.test(name) ||
  /_rels\/(?:\.rels|document\d*\.xml\.rels)$/i.test(name);

export function partsOf(bytes: Uint8Array, limits = most): Parts | { readonly problem: string } {
  let [sum, entries, isTooLarge] = [0, 0, false];
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        if (!isWanted(name) || entries > limits.entries) return false;
        sum += originalSize;
        isTooLarge ||= sum > limits.text + (/document\d*\.xml$/i.test(name) ? 0 : limits.rest);
        return !isTooLarge;
      },
    });
  } catch {
    return { problem: "is damaged or cut off: its parts cannot be unpacked. Open it in Word, save it again, and choose that copy" };
  }
  if (isTooLarge || entries > limits.entries)
    return { problem: "unpacks to more text than any report has. If it is one, save its chapters as files of their own" };
  return new Map(Object.entries(files).map(([name, content]) => [name, decodedXml(content)]));
}

/** By its byte order mark; UTF-8 else. */
function decodedXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** The main part, by what the package says: Word on the web calls it document2.xml. */
export function mainPart(parts: Parts): string | null {
  const target = /<Relationship\b[^>]*\/officeDocument"[^>]*>/i.exec(parts.get("_rels/.rels") ?? "")?.[0];
  const named = /\bTarget="\/?([^"]+)"/i.exec(target ?? "")?.[1];
  if (named !== undefined && parts.has(named)) return named;
  return parts.has("word/document.xml") ? "word/document.xml" : null;
}
