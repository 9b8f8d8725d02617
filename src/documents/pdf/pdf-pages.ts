/** The pages of a PDF as pieces of text with their places, and its tags. pdf.js finds them; nothing is drawn, run or fetched. */

import { rulingsOf, type DrawingOperators, type Ruling } from "./rulings";

export interface TextPiece {
  readonly text: string;
  /** In points from the page's left and bottom: where it begins, its baseline, where it ends. */
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** The size of its letters, in points. */
  readonly size: number;
  /** Of the marked content that it is in; null of an untagged file. */
  readonly id: string | null;
}

export interface TagNode {
  readonly role: string;
  readonly children: readonly (TagNode | string)[];
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly tags: TagNode | null;
  /** Null where the page draws more than can be looked at. */
  readonly drawn: readonly Ruling[] | null;
}

export type PdfPages = AsyncGenerator<
  { readonly page: PdfPage | null; readonly number: number; readonly of: number },
  { readonly problem: string } | null
>;

const [mostPages, mostPieces] = [3000, 3_000_000];

/** Node 20 has none, and without it pdf.js stops early at a mere warning. */
function provideTransfer(): void {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new ArrayBuffer(length);
    new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return moved;
  };
}

const loadEngine = () => import("unpdf/pdfjs");

/** Fetches what reads PDF, for a page that is to work when the network is gone. */
export async function loadPdfEngine(): Promise<void> {
  await loadEngine();
}

export async function* pdfPages(bytes: Uint8Array): PdfPages {
  provideTransfer();
  const { getDocument, OPS, VerbosityLevel } = await loadEngine();
  // pdf.js takes the bytes away from whoever gives them.
  const loading = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 1,
  });
  try {
    const document = await loading.promise;
    const of = document.numPages;
    if (of > mostPages) return { problem: `has ${of} pages, more than any report. Save its chapters as files of their own` };
    let [pieces, unread] = [0, 0];
    for (let number = 1; number <= of; number++) {
      const page = await pageOf(document, number, OPS);
      pieces += page?.pieces.length ?? 0;
      if (pieces > mostPieces) return { problem: "has more text than any report. Save its chapters as files of their own" };
      unread += page === null ? 1 : 0;
      yield { page, number, of };
    }
    return unread === of ? { problem: damaged } : null;
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    await loading.destroy();
  }
}

type Pdf = Awaited<ReturnType<Awaited<ReturnType<typeof loadEngine>>["getDocument"]>["promise"]>;

/** Null where the page is damaged: the others may be whole. */
async function pageOf(document: Pdf, number: number, operators: DrawingOperators): Promise<PdfPage | null> {
  try {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false });
    const pieces = piecesOf(content.items);
    const tree: unknown = pieces.some(({ id }) => id !== null) ? await page.getStructTree() : null;
    const tags = tree === null ? null : tagsOf(tree, 0);
    let drawn: readonly Ruling[] | null = [];
    if (pieces.length > 0) {
      const { fnArray, argsArray } = await page.getOperatorList();
      drawn = rulingsOf(fnArray, argsArray as unknown[], operators);
    }
    page.cleanup();
    return { number, width, height, pieces, tags, drawn };
  } catch {
    return null;
  }
}

const damaged = "is damaged or cut off. Save it again from the program that it came from";

function problemOf(error: unknown): string {
  const { name = "", message = "" } = error as { readonly name?: string; readonly message?: string };
  if (name === "PasswordException") return "is protected by a password. Open it, save a copy without one, and choose that";
  if (name === "InvalidPDFException" || /Invalid PDF|Missing PDF|XRef|stream/i.test(message)) return damaged;
  return `cannot be read as a PDF (${message === "" ? name : message}). Save it again from the program that it came from`;
}

interface PdfItem {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** Upright text from left to right; what is turned is no running text, and what is marked as an artifact is the page's own. */
function piecesOf(items: readonly PdfItem[]): readonly TextPiece[] {
  const found: TextPiece[] = [];
  const open: { readonly id: string | null; readonly isArtifact: boolean }[] = [];
  for (const { type, tag, id, str = "", transform, width = 0 } of items) {
    const inside = open.at(-1);
    if (type === "beginMarkedContent" || type === "beginMarkedContentProps")
      open.push({ id: id ?? inside?.id ?? null, isArtifact: tag === "Artifact" || inside?.isArtifact === true });
    else if (type === "endMarkedContent") open.pop();
    else if (transform && str.trim() !== "" && inside?.isArtifact !== true) {
      const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
      const size = Math.hypot(b, d === 0 ? a : d);
      if (Math.abs(b) > Math.abs(a) * 0.2 || size === 0) continue;
      found.push({ text: str, x, y, right: x + width, size, id: inside?.id ?? null });
    }
  }
  return found;
}

export const hasTable = ({ role, children }: TagNode): boolean =>
  role === "Table" || children.some((child) => typeof child !== "string" && hasTable(child));

const deepestTag = 60;

function tagsOf(node: unknown, depth: number): TagNode {
  const { role = "", children = [] } = node as { readonly role?: string; readonly children?: readonly unknown[] };
  return {
    role,
    children:
      depth > deepestTag
        ? []
        : children.flatMap((child): (TagNode | string)[] => {
            const { type, id } = child as { readonly type?: string; readonly id?: string };
            if (type === "content") return id === undefined ? [] : [id];
            return type === undefined ? [tagsOf(child, depth + 1)] : [];
          }),
  };
}
