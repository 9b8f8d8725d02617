/** The parts of a .docx that are read. What it claims to unpack to is looked at first, and more than that is never unpacked. */
import { NotZip, unpacked, zipEntries } from "../zip/zip-entries";

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

/** Unpacks in steps; yields what part of it is done, from 0 to 1. */
export function* partsOf(bytes: Uint8Array, limits = most): Generator<number, Parts | { readonly problem: string }> {
  const found = new Map<string, string>();
  try {
    const entries = zipEntries(bytes);
    const wanted = entries.filter(({ name }) => isWanted(name));
    const all = wanted.reduce((sum, { size }) => sum + size, 0);
    const rest = all - wanted.reduce((sum, { name, size }) => sum + (isText(name) ? size : 0), 0);
    if (entries.length > limits.entries || rest > limits.rest || all - rest > limits.text)
      return { problem: "unpacks to more text than any report has. If it is one, save its chapters as files of their own" };
    let before = 0;
    for (const entry of wanted) {
      const steps = unpacked(entry);
      for (;;) {
        const step = steps.next();
        if (step.done) {
          found.set(entry.name, decodedXml(step.value));
          break;
        }
        yield (before + step.value * entry.size) / Math.max(1, all);
      }
      before += entry.size;
    }
  } catch (error) {
    if (!(error instanceof NotZip)) throw error;
    return { problem: "is damaged or cut off: its parts cannot be unpacked. Open it in Word, save it again, and choose that copy" };
  }
  return found;
}

const isText = (name: string): boolean => /document\d*\.xml$/i.test(name);

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
