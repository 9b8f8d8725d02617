/** What the command line reads and writes, so that its tests need no process of their own. */
import type { DocumentFile } from "../documents";
import type { CheckedFile, OnProgress } from "./check-file";

export type Streams = {
  /** What is piped in; null where it is more than `most` bytes, of which the rest is not read. */
  readInput(this: void, most: number): Promise<Uint8Array | null>;
  readFile(this: void, path: string): Promise<Uint8Array>;
  /** The text of a file, a piece at a time. */
  readPieces(this: void, path: string): AsyncIterable<string>;
  /** The size of the file in bytes, or null where there is none. */
  sizeOf(this: void, path: string): Promise<number | null>;
  /** The files of a folder and of those in it, by their paths; null where the path is no folder. */
  filesIn(this: void, path: string): Promise<readonly string[] | null>;
  /** Reads and checks documents, several at a time where the machine has the cores. */
  checkDocument(this: void, file: DocumentFile, onProgress: OnProgress): Promise<CheckedFile>;
  /** How many are checked at a time. */
  readonly atOnce: number;
  writeFile(this: void, path: string, content: Uint8Array | string): Promise<void>;
  /** The answer. */
  say(this: void, text: string): void;
  /** What is wrong, or worth knowing beside the answer. */
  warn(this: void, text: string): void;
  /** How far a long check is, in one line that the next one replaces; null takes it away. */
  showProgress(this: void, words: string | null): void;
  readonly today: Date;
};

/** A sentence for the person at the keyboard; nothing was done. */
export class Refusal extends Error {}

/** The exit status, as grep has it. */
export const status = { fine: 0, findings: 1, failed: 2 } as const;

/** Without the characters that steer a terminal, and those that turn the direction of text; line ends and tabs stay. */
export const withoutControls = (text: string): string => text.replace(/\r(?!\n)|[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
