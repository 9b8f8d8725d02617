import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkDocument, isUnreadable, readDocument, type DocumentReport, type ReadDocument } from "../../src/documents";

/** Documents that real programs made stand in made/; make-documents.sh makes them anew from sources/ and reports/. */
export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, path)));

export async function readBytes(name: string, bytes: Uint8Array): Promise<ReadDocument | string> {
  const reading = readDocument({ name, bytes });
  for (;;) {
    const step = await reading.next();
    if (step.done) return isUnreadable(step.value) ? step.value.problem : step.value;
  }
}

export async function read(path: string): Promise<ReadDocument> {
  const found = await readBytes(path, bytesOf(path));
  if (typeof found === "string") throw new Error(found);
  return found;
}

export function checked(document: ReadDocument): DocumentReport {
  const steps = checkDocument(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const paragraphs = ({ blocks }: ReadDocument): readonly string[] =>
  blocks.flatMap((block) =>
    block.is === "paragraph" ? [`${block.place.number === null ? "" : `${block.place.number} `}${block.kind}: ${block.text}`] : [],
  );

export const tables = ({ blocks }: ReadDocument) => blocks.flatMap((block) => (block.is === "table" ? [block] : []));
