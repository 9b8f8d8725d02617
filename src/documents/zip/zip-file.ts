/**
 * Writes a zip file: entries that are there already as they stand, packed, and new ones in steps.
 *
 * fflate packs, and its own writers are not used. zipSync takes what is unpacked: every picture would be unpacked and packed again, at one go
 * and to other bytes. Zip takes packed entries too, but writes each with its sizes behind it, also one that is stored, which some readers
 * refuse; and it takes its time as a Date, so that one before 1980, as some programs write where they have none, stops it with an error.
 */
import { Deflate } from "fflate";
import type { ZipEntry } from "./zip-entries";

const [endMark, entryMark, headMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [versionNeeded, namesInUtf8] = [20, 0x800];
/** In bytes, before they are packed. */
const atOnce = 262_144;

/** Yields what part of it is done, from 0 to 1. */
export function* packed(name: string, content: Uint8Array, date: Date): Generator<number, ZipEntry> {
  const pieces: Uint8Array[] = [];
  const deflating = new Deflate({ level: 6 }, (piece) => pieces.push(piece));
  let crc = -1;
  for (let at = 0; at === 0 || at < content.length; at += atOnce) {
    yield content.length === 0 ? 0 : at / content.length;
    const piece = content.subarray(at, at + atOnce);
    crc = crcAfter(crc, piece);
    deflating.push(piece, at + atOnce >= content.length);
  }
  return { name, method: 8, packed: joined(pieces), size: content.length, crc: ~crc >>> 0, changed: dosTime(date) };
}

export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const head = headOf(entry, name);
    pieces.push(head, name, entry.packed);
    directory.push(lineOf(entry, name, at), name);
    at += head.length + name.length + entry.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = fields(22, [
    [0, endMark, 4],
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, size, 4],
    [16, at, 4],
  ]);
  return joined([...pieces, ...directory, end]);
}

/** From here on the head of an entry and its line in the directory say the same. */
const common = ({ method, packed: content, size, crc, changed }: ZipEntry, name: Uint8Array, at: number): readonly Field[] => [
  [at, versionNeeded, 2],
  [at + 2, namesInUtf8, 2],
  [at + 4, method, 2],
  [at + 6, changed, 4],
  [at + 10, crc, 4],
  [at + 14, content.length, 4],
  [at + 18, size, 4],
  [at + 22, name.length, 2],
];

const headOf = (entry: ZipEntry, name: Uint8Array): Uint8Array => fields(30, [[0, headMark, 4], ...common(entry, name, 4)]);
const lineOf = (entry: ZipEntry, name: Uint8Array, head: number): Uint8Array =>
  fields(46, [[0, entryMark, 4], [4, versionNeeded, 2], ...common(entry, name, 6), [42, head, 4]]);

type Field = readonly [at: number, value: number, bytes: 2 | 4];

function fields(length: number, all: readonly Field[]): Uint8Array {
  const made = new Uint8Array(length);
  const view = new DataView(made.buffer);
  for (const [at, value, bytes] of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return made;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1 ? 0xedb88320 : 0) ^ (crc >>> 1);
  return crc;
});

function crcAfter(before: number, bytes: Uint8Array): number {
  let crc = before;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return crc;
}

/** Even seconds since 1980, in local time. */
const dosTime = (date: Date): number =>
  ((date.getFullYear() - 1980) * 2 ** 25 +
    ((date.getMonth() + 1) << 21) +
    (date.getDate() << 16) +
    (date.getHours() << 11) +
    (date.getMinutes() << 5) +
    (date.getSeconds() >> 1)) >>>
  0;
