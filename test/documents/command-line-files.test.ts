/** Whole files out of the command line: those of Word and Excel, and each format read again by the check. */
import { called } from "../support/command-line";

const savings = "table savings-grid --example hackney-2019";

test.each(["docx", "xlsx"])("a %s is a file that its program opens", async (format) => {
  const { code, files } = await called(`${savings} --format ${format} --out t`);
  expect(code).toBe(0);
  expect(
    Buffer.from(files["t"] as Uint8Array)
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});

test.each(["html", "csv", "txt", "md"])("check reads our own %s and finds nothing in it", async (format) => {
  const { out } = await called(`${savings} --format ${format}`);
  const { code, out: said, err } = await called(`check t.${format} --json`, { [`t.${format}`]: out });
  expect(err).toBe("");
  const { findings, figures } = JSON.parse(said) as { findings: { kind: string }[]; figures: number };
  expect(findings.filter(({ kind }) => kind !== "rounding")).toEqual([]);
  expect(figures).toBeGreaterThan(80);
  expect(code).toBe(findings.length > 0 ? 1 : 0);
});
