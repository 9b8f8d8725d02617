import { checkFile } from "../../src/command-line/check-file";
import { run } from "../../src/command-line/run";
import { bytesOf } from "./read-and-check";

/** `check FILE…` as an author calls it, over documents that real programs made. */
async function called(args: readonly string[], disc: Record<string, Uint8Array | string>) {
  const [out, err, progress]: [string[], string[], (string | null)[]] = [[], [], []];
  let [atWork, most] = [0, 0];
  const bytes = (content: Uint8Array | string): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);
  const code = await run(args, {
    readInput: () => Promise.resolve(new Uint8Array()),
    readPieces: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }) }),
    readFile: (path) =>
      path.includes("locked") ? Promise.reject(new Error("permission denied")) : Promise.resolve(bytes(disc[path] ?? "")),
    sizeOf: (path) => Promise.resolve(disc[path]?.length ?? null),
    filesIn: (path) => {
      const inside = Object.keys(disc).filter((name) => name.startsWith(`${path}/`));
      return Promise.resolve(inside.length > 0 ? inside : null);
    },
    checkDocument: async (file, onProgress) => {
      most = Math.max(most, ++atWork);
      const checked = await checkFile(file, onProgress);
      atWork--;
      return checked;
    },
    atOnce: 2,
    writeFile: (path, content) => Promise.resolve(void (disc[path] = content)),
    say: (text) => void out.push(text),
    warn: (text) => void err.push(text),
    showProgress: (words) => void progress.push(words),
    today: new Date(2026, 10, 27),
  });
  return { code, out: out.join(""), err: err.join("\n"), progress, most };
}

const reports = () => ({
  "reports/a.docx": bytesOf("made/pandoc.docx"),
  "reports/b.pdf": bytesOf("made/libreoffice-untagged.pdf"),
  "reports/deep/c.pdf": bytesOf("made/hard-pages-tagged.pdf"),
  "reports/cut.pdf": bytesOf("made/chromium.pdf").subarray(0, 600),
  "reports/~$a.docx": "Word keeps this beside an open file",
  "reports/locked.docx": "x",
  "reports/picture.png": "x",
});

test("of a folder each report is checked, two at a time; those that cannot be read have a sentence and stop no other", async () => {
  const { code, out, err, most } = await called(["check", "reports", "missing.pdf"], reports());
  expect(code).toBe(2);
  expect(out.match(/^(?:reports|missing)\S*: .*$/gm)?.map((line) => line.replace(/: .*/, ""))).toEqual([
    "reports/a.docx",
    "reports/b.pdf",
    "reports/deep/c.pdf",
  ]);
  expect(err.split("\n").map((line) => line.replace(/\.? (?:Save|Check) .*/, ""))).toEqual([
    "reports/cut.pdf is damaged or cut off",
    "reports/locked.docx could not be read: permission denied.",
    "missing.pdf is not there",
  ]);
  expect(most).toBe(2);
});

test("a list of findings as JSON, with a finding of each document that has the slip", async () => {
  const { "reports/a.docx": a, "reports/b.pdf": b } = reports();
  const { code, out } = await called(["check", "a.docx", "b.pdf", "--format", "json"], { "a.docx": a, "b.pdf": b });
  expect(code).toBe(1);
  const { files } = JSON.parse(out) as {
    readonly files: readonly { readonly file: string; readonly findings: readonly { readonly printed: string }[] }[];
  };
  expect(files.map(({ file, findings }) => [file, findings.some(({ printed }) => printed === "£4,797,965.16")])).toEqual([
    ["a.docx", true],
    ["b.pdf", true],
  ]);
});

test("it says at once what it does, then how far it is, and takes that away at the end", async () => {
  const { progress } = await called(["check", "reports/deep/c.pdf"], reports());
  expect(progress[0]).toBe("c.pdf: opening");
  expect(progress).toContain("c.pdf: 6%, page 1 of 6");
  expect(progress.at(-1)).toBeNull();
  const shares = progress.flatMap((words) => (words?.match(/(\d+)%/)?.[1] ? [Number(/(\d+)%/.exec(words)?.[1])] : []));
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBeGreaterThan(90);
});
