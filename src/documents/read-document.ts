/** Any document, by what is in it and not by what it is called; each reader is fetched when its kind of document is opened. */
import type { DocumentFile, Reading } from "./document";

/** More than any report: a scan, or pictures of full size. */
const mostBytes = 120_000_000;

/** What is wrong with a file of so many bytes, before it is read; null where nothing is. */
export const tooLargeWords = (bytes: number): string | null =>
  bytes > mostBytes
    ? `is ${Math.round(bytes / 1e6)} MB, more than can be read at once. Make its pictures smaller, or save its chapters as files of their own`
    : null;

const readers = {
  word: () => import("./docx/word-document"),
  pdf: () => import("./pdf/pdf-document"),
  web: () => import("./html/web-page"),
  plain: () => import("./text/plain-report"),
};

/** Fetches all of them, for a page that is to work when the network is gone. */
export async function loadReaders(): Promise<void> {
  const { loadPdfEngine } = await readers.pdf();
  await Promise.all([readers.word(), readers.web(), readers.plain(), loadPdfEngine()]);
}

export async function* readDocument({ name, bytes }: DocumentFile): Reading {
  if (bytes.length === 0) return { problem: "is empty. Choose the report itself" };
  const tooLarge = tooLargeWords(bytes.length);
  if (tooLarge !== null) return { problem: tooLarge };
  const kind = kindOf(name, bytes);
  switch (kind) {
    case "zip":
      return yield* (await readers.word()).readWordDocument(bytes);
    case "pdf":
      return yield* (await readers.pdf()).readPdfDocument(bytes);
    case "html":
      return yield* (await readers.web()).readWebPage(decoded(bytes));
    case "markdown":
    case "text":
      return yield* (await readers.plain()).readPlainReport(decoded(bytes), kind === "markdown");
    default:
      return { problem: kind.problem };
  }
}

type Kind = "zip" | "pdf" | "html" | "markdown" | "text" | { readonly problem: string };

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4096));

function kindOf(name: string, bytes: Uint8Array): Kind {
  const head = ascii(bytes);
  if (startsWith(bytes, 0x50, 0x4b)) return zipKind(name, bytes);
  if (head.slice(0, 1100).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: oldFormat(bytes) };
  if (/^\s*\{\\rtf/.test(head)) return { problem: "is in Rich Text Format. Open it in Word, and save it as .docx" };
  const text = decoded(bytes.subarray(0, 20_000));
  if (text.includes("\0") || /\uFFFD{3}/.test(text))
    return { problem: "is no document that can be read here. Use Word (.docx), PDF, a web page, Markdown or text" };
  if (/\.(?:md|markdown)$/i.test(name)) return "markdown";
  if (/\.html?$/i.test(name) || /<(?:!doctype html|html|body|table|p|h1)[\s>]/i.test(text)) return "html";
  return "text";
}

/** Names of parts stand unpacked in the file. */
function zipKind(name: string, bytes: Uint8Array): Kind {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 200_000)));
  const start = latin1(bytes.subarray(0, 100_000));
  const has = (part: string): boolean => tail.includes(part) || start.includes(part);
  if (has("word/")) return "zip";
  if (has("xl/workbook") || /\.xls[xm]$/i.test(name)) return { problem: "is a workbook. Open it in Excel, and check its cells there" };
  if (has("ppt/")) return { problem: "is a slide show. Save it as PDF, and check that" };
  if (start.includes("opendocument.text"))
    return { problem: "is an OpenDocument text. Open it in its program, and save it as .docx or PDF" };
  if (/\.docx$/i.test(name)) return "zip";
  return { problem: "is an archive. Unpack it, and choose the report in it" };
}

/** Word before 2007 and documents with a password are packed alike, and name their parts in two bytes a letter. */
function oldFormat(bytes: Uint8Array): string {
  const has = (word: string): boolean => {
    const wanted = Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0]);
    const [first = 0] = wanted;
    for (let at = bytes.indexOf(first); at >= 0 && at < 4_000_000; at = bytes.indexOf(first, at + 1))
      if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
    return false;
  };
  return has("EncryptedPackage")
    ? "is protected by a password. Open it in Word, save a copy without one, and choose that"
    : "is in the format of Word before 2007. Open it in Word, and save it as .docx";
}

const latin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/** By its byte order mark, else UTF-8, else what Windows writes. */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  const isCut = bytes.length === 20_000;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(isCut ? bytes.subarray(0, lastWhole(bytes)) : bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Without a letter that is cut off. */
function lastWhole(bytes: Uint8Array): number {
  let at = bytes.length;
  while (at > 0 && ((bytes[at - 1] ?? 0) & 0xc0) === 0x80) at--;
  return Math.max(0, at - 1);
}
