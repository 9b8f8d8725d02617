/** The command line as an analyst calls it, without a process or a disc. */
import { checkFile } from "../../src/command-line/check-file";
import { run } from "../../src/command-line/run";
import type { Streams } from "../../src/command-line/streams";

export type Answer = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly (string | null)[];
  readonly files: Record<string, string | Uint8Array>;
};

/** `input` is what is piped in; null is more than may be. */
export async function called(args: string, files: Record<string, string | Uint8Array> = {}, input: string | null = ""): Promise<Answer> {
  const disc = { ...files };
  const [out, err]: string[][] = [[], []];
  const progress: (string | null)[] = [];
  const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);
  const streams: Streams = {
    readInput: () => Promise.resolve(input === null ? null : bytes(input)),
    readFile: (path) => Promise.resolve(bytes(disc[path] ?? "")),
    readPieces: async function* (path) {
      yield await Promise.resolve(String(disc[path] ?? ""));
    },
    sizeOf: (path) => Promise.resolve(disc[path]?.length ?? null),
    filesIn: (path) => {
      const inside = Object.keys(disc).filter((name) => name.startsWith(`${path}/`));
      return Promise.resolve(inside.length > 0 ? inside : null);
    },
    checkDocument: checkFile,
    atOnce: 2,
    writeFile: (path, content) => Promise.resolve(void (disc[path] = content)),
    say: (text) => void out?.push(text),
    warn: (text) => void err?.push(text),
    showProgress: (words) => void progress.push(words),
    today: new Date(2026, 10, 22),
  };
  const code = await run(args.split(" ").filter(Boolean), streams);
  return { code, out: out?.join("") ?? "", err: err?.join("\n") ?? "", progress, files: disc };
}
