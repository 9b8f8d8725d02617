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
