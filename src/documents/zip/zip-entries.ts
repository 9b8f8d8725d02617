/** The entries of a zip file, by its directory at the end; each is unpacked in steps, and never to more than it says. */
import { Inflate } from "fflate";

export interface ZipEntry {
  readonly name: string;
  /** 0 is stored as it is, 8 deflated; others are not read. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** In bytes, once unpacked, by what the directory says. */
  readonly size: number;
  readonly crc: number;
  /** As MS-DOS writes it: the time in the lower two bytes, the date in the upper two. */
  readonly changed: number;
}

/** What is no zip file, or was cut off. */
export class NotZip extends Error {}

const [endMark, entryMark, headMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const unknown = 0xffffffff;
/** Its comment may stand behind the end of the directory. */
const longestEnd = 65_557;

export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = endOf(view);
  const found: ZipEntry[] = [];
  try {
    const { count, from } = directoryOf(view, at);
    for (let index = 0, next = from; index < count; index++) {
      const { entry, to } = entryAt(bytes, view, next);
      found.push(entry);
      next = to;
    }
  } catch (error) {
    if (error instanceof RangeError) throw new NotZip("its directory is cut off");
    throw error;
  }
  return found;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - longestEnd); at--)
    if (view.getUint32(at, true) === endMark) return at;
  throw new NotZip("it has no directory");
}

/** Files of more than 4 GB, and programs that write as if theirs were, keep it in a second place. */
function directoryOf(view: DataView, end: number): { readonly count: number; readonly from: number } {
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (from !== unknown && count !== 0xffff) return { count, from };
  const second = number64(view, end - 12);
  return { count: number64(view, second + 32), from: number64(view, second + 48) };
}

const number64 = (view: DataView, at: number): number => view.getUint32(at, true) + 2 ** 32 * view.getUint32(at + 4, true);

function entryAt(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly to: number } {
  if (view.getUint32(at, true) !== entryMark) throw new NotZip("its directory is damaged");
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
    number,
    number,
    number,
  ];
  const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const long = longSizes(view, at + 46 + nameLength, extraLength);
  const sizeAt = (place: number): number => {
    const short = view.getUint32(at + place, true);
    return short === unknown ? (long.shift() ?? short) : short;
  };
  // In this order they stand in the longer form.
  const size = sizeAt(24);
  const packedSize = sizeAt(20);
  const head = sizeAt(42);
  if (view.getUint32(head, true) !== headMark) throw new NotZip("an entry is not where its directory says");
  const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  if (from + packedSize > bytes.length) throw new NotZip("an entry is cut off");
  return {
    entry: {
      name: isUtf8 ? new TextDecoder().decode(nameBytes) : String.fromCharCode(...nameBytes),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + packedSize),
      size,
      crc: view.getUint32(at + 16, true),
      changed: view.getUint32(at + 12, true),
    },
    to: at + 46 + nameLength + extraLength + commentLength,
  };
}

function longSizes(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1)
      return Array.from({ length: Math.floor(view.getUint16(at + 2, true) / 8) }, (_, index) => number64(view, at + 4 + 8 * index));
  return [];
}

/** In bytes of what is packed: at its densest such a piece unpacks to some megabytes. */
const atOnce = 16_384;

/** Yields what part of it is done, from 0 to 1. */
export function* unpacked({ method, packed, size }: ZipEntry): Generator<number, Uint8Array> {
  if (method === 0) return packed;
  if (method !== 8) throw new NotZip("an entry is packed in a way that is not read");
  const content = new Uint8Array(size);
  let filled = 0;
  const inflating = new Inflate((piece) => {
    if (filled + piece.length > size) throw new NotZip("an entry unpacks to more than it says");
    content.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < packed.length; at += atOnce) {
    yield at / packed.length;
    try {
      inflating.push(packed.subarray(at, at + atOnce), at + atOnce >= packed.length);
    } catch (error) {
      throw error instanceof NotZip ? error : new NotZip((error as Error).message);
    }
  }
  if (filled < size) throw new NotZip("an entry breaks off");
  return content;
}
