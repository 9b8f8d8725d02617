/** The program as it is built and as a shell calls it. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const { bin } = jest.requireActual<{ bin: Record<string, string> }>("../../package.json");

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "command-line-"))));
afterAll(() => rm(folder, { recursive: true }));

const call = (args: readonly string[], input = ""): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const program = join(root, bin["placement-costing"] ?? "");
    const child = execFile(process.execPath, [program, ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });

test("a table goes to the screen, and into a file", async () => {
  const { code, out, err } = await call(["table", "savings-grid", "--example", "hackney-2019", "--format", "csv"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("5,1,2356352,2040352,1888352");
  for (const format of ["docx", "xlsx"]) {
    expect(await call(["table", "savings-grid", "--example", "hackney-2019", "--out", `t.${format}`])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect((await readFile(join(folder, `t.${format}`))).subarray(0, 2).toString()).toBe("PK");
  }
});

test("what is piped in is checked; the status says what came of it", async () => {
  const { code, out } = await call(["check", "-", "--json"], "Item,Cost\nOne,5\nTwo,7\nTotal,12\n");
  expect(JSON.parse(out)).toMatchObject({ figures: 3 });
  expect(code).toBe((JSON.parse(out) as { findings: unknown[] }).findings.length > 0 ? 1 : 0);
  expect(await call(["check", "nothing.csv"])).toEqual({
    code: 2,
    out: "",
    err: "There is no file nothing.csv. Check its name, or give - to read what is piped in.\n",
  });
});

test("a folder that is not there is said, not thrown", async () =>
  expect(await call(["table", "savings-grid", "--example", "hackney-2019", "--out", "nowhere/t.md"])).toEqual({
    code: 2,
    out: "",
    err: "There is no such folder: make it first, or name another. Nothing was written.\n",
  }));

/** As a shell would run it, so that its output may go elsewhere. */
const shell = (line: string): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const program = `"${process.execPath}" "${join(root, bin["placement-costing"] ?? "")}"`;
    execFile("/bin/bash", ["-c", line.replaceAll("PROGRAM", program)], { cwd: folder }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

test("a full disc is said, with status 2; a pipe that is closed early is no error", async () => {
  const full = "The disc is full: make room, then try again.\n";
  const grid = "table savings-grid --example hackney-2019";
  expect(await shell(`PROGRAM ${grid} > /dev/full`)).toEqual({ code: 2, out: "", err: full });
  expect(await shell(`PROGRAM list --json > /dev/full`)).toEqual({ code: 2, out: "", err: full });
  // A file may have 8 blocks of 512 bytes here: the table has more, and what was there before stays.
  const limited = await shell(`echo mine > t.html; trap '' XFSZ; ulimit -f 8; PROGRAM ${grid} --out t.html --force; code=$?; cat t.html; ls | grep -c "^t.html"; exit $code`); // prettier-ignore
  expect(limited).toMatchObject({ code: 2, out: "mine\n1\n" });
  expect(await shell(`PROGRAM list --json | head -c 1; exit "\${PIPESTATUS[0]}"`)).toEqual({ code: 0, out: "{", err: "" });
});

test("a name that would steer the terminal is shown without what steers", async () => {
  const { code, err } = await call(["check", "a\u001b[31mb.csv"]);
  expect(code).toBe(2);
  expect(err).toContain("There is no file a\ufffd[31mb.csv");
});
