import { withoutControls } from "../../src/command-line/streams";
import { jsonText } from "../../src/report/json-text";
import { readScenarios, writeScenarios } from "../../src/tables/scenario-file";
import { called } from "../support/command-line";

const savings = "table savings-grid --example hackney-2019";

describe("table", () => {
  test("is written in the format asked for, figures as printed", async () => {
    const { code, out, err } = await called(`${savings} --format md --part over-term`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("| 5 | 100% | 2,356,352 | 2,040,352 | 1,888,352 |");
    expect(out).toContain("22 November 2026");
  });

  test("bears the name that it is given, as in the pane", async () => {
    const { code, out } = await called(`${savings} --format md --name Birchgate`);
    expect(code).toBe(0);
    expect(out).toContain("Birchgate, savings grid");
    expect((await called(`${savings} --format docx --name Birchgate`)).err).toContain("--out birchgate-savings-grid.docx");
  });

  test.each([
    ["\u200B\u200B", 'Type a name that can be seen after --name, like --name "Oak House".'],
    ["x".repeat(61), "Shorten the name: a table's name has at most 60 letters."],
  ])("a name that cannot stand is refused (%#)", async (name, sentence) => {
    expect(await called(`${savings} --name ${name}`)).toMatchObject({ code: 2, out: "", err: sentence });
  });

  test("goes into a file, whose ending says the format", async () => {
    const { code, out, files } = await called(`${savings} --out grid.csv --part over-term`);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(files["grid.csv"]).toContain("3,0.6,-592589,-908589,-1060589");
  });

  test("nothing is overwritten unless that is said; an empty file is nothing", async () => {
    const refused = await called(`${savings} --out t.md`, { "t.md": "mine" });
    expect(refused).toMatchObject({ code: 2, files: { "t.md": "mine" } });
    expect(refused.err).toBe("t.md is there already, and nothing was written. Choose another name, or add --force to overwrite it.");
    expect((await called(`${savings} --out t.md --force`, { "t.md": "mine" })).files["t.md"]).toContain("Savings grid");
    expect((await called(`${savings} --out t.md`, { "t.md": "" })).files["t.md"]).toContain("Savings grid");
  });

  test("assumptions of a file stand in place of the example's; a list is taken whole", async () => {
    const given = JSON.stringify({ Term: "2+2", "Block cost, Only": 600_000 });
    const { out } = await called(`${savings} --assumptions a.json --format csv --part over-term`, { "a.json": given });
    // 921,544 - 600,000 = 321,544 a year, × 4.
    expect(out).toContain("Occupied beds,Occupancy,Only\r\n5,1,1286176\r\n");
  });

  test("assumptions may be scenarios as the pane exports them, or rows, and may be piped in", async () => {
    const rows = [
      { label: "Weekly price now", value: 3534 },
      { label: "Placements", value: 35 },
      { label: "Cut in the price", value: 0.2 },
      { label: "Target saving", value: 1_300_000 },
    ];
    const scenario = (name: string) => ({ table: "joint-procurement", name, date: "2026-11-22T10:00:00Z", rows });
    const one = writeScenarios([scenario("Base")]);
    expect(await readScenarios(one)).toMatchObject({ scenarios: [{ name: "Base" }] });
    for (const text of [one, JSON.stringify(rows), JSON.stringify({ rows })]) {
      const { code, out, err } = await called("table joint-procurement --assumptions - --format csv", {}, text);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("1286376");
    }
    const two = { "s.json": writeScenarios([scenario("Base"), scenario("High")]) };
    expect((await called("table joint-procurement --assumptions s.json", two)).err).toBe(
      "s.json has several scenarios of joint-procurement. Choose one with --scenario: “Base”, “High”.",
    );
    expect((await called("table joint-procurement --assumptions s.json --scenario high", two)).code).toBe(0);
  });

  test("a row may say its source and the day of it, which the table then says", async () => {
    const row = { label: "Term", value: "2+2", source: "Key decision", date: "2026-01-05", status: "actual" };
    const given = (rows: object[]) => called(`${savings} --assumptions a.json --format md`, { "a.json": JSON.stringify(rows) });
    expect((await given([row])).out).toContain("Key decision, 05/01/2026 (actual)");
    expect((await given([{ ...row, date: "5 January" }])).err).toBe('The date of Term in a.json is no day: write it like "2026-11-22".');
  });

  test.each([
    ["table", "Name a table: savings-grid, break-even"],
    ["table nonsense", "There is no table nonsense. Name one of savings-grid"],
    ["table savings-grid", "Say what to work from: --example hackney-2019, or --assumptions FILE.json."],
    ["table savings-grid --example x", "Savings grid has no example x. It has hackney-2019."],
    [`${savings} --format pdf`, "There is no format pdf. Use one of docx, html, csv, md, xlsx, txt."],
    [`${savings} --format docx`, "Say where the docx file goes, like --out savings-grid.docx."],
    [`${savings} --out t.doc`, "t.doc does not say its format. Add --format docx|html|csv|md|xlsx|txt."],
    [`${savings} --part x`, "There is no part x. Name one of over-term"],
    [`${savings} --assumptions none.json`, "There is no file none.json. Check its name, or give - to read what is piped in."],
    [`${savings} --assumptions bad.json`, "bad.json is not JSON, or a part of it is missing."],
    [`${savings} --assumptions term.json`, "Write the term with plus signs, like 4+2+2."],
    [`${savings} --assumptions odd.json`, "“Trem” is not an assumption of this table"],
    ["tabel", "There is no command tabel. Use list, table, check or placements; add --help to see how."],
    ["", "Say what to do: list, table, check or placements. Add --help to see how."],
    ["list --jsn", "Unknown option '--jsn'. Add --help to see what there is."],
  ])("%s: %s", async (args, sentence) => {
    const files = { "bad.json": "{", "term.json": `{"Term":"4-2-2"}`, "odd.json": `{"Trem":4}` };
    const { code, out, err } = await called(args, files);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
  });
});

describe("a file of assumptions", () => {
  const given = (text: string) => called(`${savings} --assumptions a.json --format csv`, { "a.json": text });

  test.each([
    ['{ "Term": "2+2", "Beds contracted": 5, "Term": "4+4" }', "a.json gives “Term” twice. Leave one of them."],
    ['{ "rows": [{ "label": "Term", "value": 4, "value": 8 }] }', "a.json gives “value” twice. Leave one of them."],
    [
      '[{ "label": "Term", "value": 4, "sauce": "x" }]',
      "Term in a.json has “sauce”, which says nothing here. A row has label, value, source, date, status.",
    ],
    ['{ "Trem": 4 }', "“Trem” is not an assumption of this table"],
  ])("%s is refused", async (text, sentence) => {
    const { code, out, err } = await given(text);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
  });

  test("the same word as a value, or in two rows, is no key given twice", async () => {
    const rows = [
      { label: "Term", value: "2+2", source: '"label": Term' },
      { label: "Spot cost", value: 921_544, source: "Term" },
    ];
    expect((await given(JSON.stringify(rows))).code).toBe(0);
  });

  test("may say its version: one of this version warns of nothing, one of 0.1.0 or without it of figures that changed", async () => {
    const options = (head: object) =>
      called("table contract-profile --example hackney-2019 --assumptions a.json --format csv", {
        "a.json": JSON.stringify({ ...head, assumptions: { Term: "4+2" } }),
      });
    const { out } = await called("list contract-profile --template");
    const { format, version, madeBy, table } = JSON.parse(out) as Record<string, unknown>;
    expect({ format, version, table }).toEqual({ format: "placement-costing-assumptions", version: 1, table: "contract-profile" });
    expect(await options({ format, version, madeBy, table })).toMatchObject({ code: 0, err: "" });
    const changed = "these figures come out otherwise now. Costs and savings by year";
    expect(await options({ madeBy: "0.1.0" })).toMatchObject({
      code: 0,
      err: expect.stringContaining(`It was saved by version 0.1.0, ${changed}`) as string,
    });
    expect(await options({})).toMatchObject({ code: 0, err: expect.stringContaining(`If it was 0.1.0, ${changed}`) as string });
    // Figures of the savings grid are the same in every version.
    expect((await given('{ "Term": "2+2", "Beds contracted": 5 }')).err).toBe("");
  });

  test.each([
    [{ version: 2 }, "a.json is of version 2; this Placement Costing reads version 1."],
    [{ version: "one" }, 'The version of a.json is "one", where 1 was expected.'],
    [{ table: "bed-options" }, "a.json holds assumptions of bed-options, not of savings-grid. Name the table that it is of."],
    [{ format: "recipes" }, 'a.json is JSON of another kind ("recipes").'],
  ])("%j is refused", async (head, sentence) => {
    for (const file of [
      { ...head, rows: [{ label: "Term", value: 4 }] },
      { ...head, Term: 4 },
    ])
      expect(await given(JSON.stringify(file))).toMatchObject({ code: 2, out: "", err: expect.stringContaining(sentence) as string });
  });

  test("what is piped in has an end, and is spoken of as what it is read for", async () => {
    expect(await called(`${savings} --assumptions -`, {}, null)).toMatchObject({
      code: 2,
      err: "What is piped in is larger than any file of assumptions: more than 50 MB. Keep the assumptions of one table, as list ID --template writes them.",
    });
    expect(await called("check -", {}, null)).toMatchObject({
      code: 2,
      err: "What is piped in is larger than any report: more than 50 MB. Take out all but the table.",
    });
  });

  test("a workbook given as assumptions is refused with what to give", async () => {
    expect(await called(`${savings} --assumptions t.xlsx`, { "t.xlsx": Uint8Array.of(80, 75, 3, 4, 0, 0, 0) })).toMatchObject({
      code: 2,
      err: "t.xlsx is not text. Give a file of assumptions as list ID --template writes it.",
    });
  });
});

test("nothing that steers a terminal, or turns the direction of text, is left; lines and tabs are", () => {
  expect(withoutControls("a\u001b[2Jb\u0007\u009bc\td\ne\u202ef")).toBe("a\ufffd[2Jb\ufffd\ufffdc\td\ne\ufffdf");
  expect(withoutControls("a,b\r\nc\rd")).toBe("a,b\r\nc\ufffdd");
  expect(jsonText("a\u009b2J\u007f\u202e")).toBe('"a\\u009b2J\\u007f\\u202e"\n');
});

describe("list --template", () => {
  const ids = async (): Promise<string[]> =>
    (JSON.parse((await called("list --json")).out) as { tables: { id: string }[] }).tables.map(({ id }) => id);

  test("gives a blank file of each table, in which every label is one that the table knows", async () => {
    for (const id of await ids()) {
      const { code, out } = await called(`list ${id} --template`);
      expect(code).toBe(0);
      const { rows } = JSON.parse(out) as { rows: { label: string; value: unknown; source: string }[] };
      expect(rows.length).toBeGreaterThan(3);
      const { err } = await called(`table ${id} --assumptions a.json`, { "a.json": out });
      expect(err).not.toContain("is not an assumption of this table");
    }
  });

  test("needs a table, and one that there is", async () => {
    expect(await called("list --template")).toMatchObject({
      code: 2,
      err: "Name the table whose blank file you want, like list savings-grid --template.",
    });
    expect(await called("list nonsense")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("There is no table nonsense.") as string,
    });
  });
});

describe("list", () => {
  test("names every table with what it asks for", async () => {
    const { code, out } = await called("list");
    expect(code).toBe(0);
    expect(out).toContain("savings-grid: Savings grid. What do we save at each occupancy and support level?\n  Examples: hackney-2019");
    expect(out).toContain("  Beds contracted: 1 to 100,000, whole | must be given | example 5");
  });

  test("as JSON has label, unit, range, default and the example's values, by which the example can be made again", async () => {
    const { version, tables } = JSON.parse((await called("list --json")).out) as {
      version: string;
      tables: {
        id: string;
        assumptions: { label: string; unit: string; range: object; required: boolean; default: unknown; example: object[] }[];
      }[];
    };
    expect(version).toBe("0.2.0");
    expect(tables.length).toBeGreaterThanOrEqual(20);
    const assumptions = tables[0]?.assumptions ?? [];
    expect(assumptions.find(({ label }) => label === "Beds contracted")).toMatchObject({
      range: { least: 1, most: 100_000, whole: true },
      required: true,
      default: null,
      example: [{ label: "Beds contracted", value: 5 }],
    });
    expect(assumptions.find(({ label }) => label === "VAT")).toMatchObject({
      range: { choices: ["Excluded", "Included"] },
      required: false,
      default: "Excluded",
    });
    const rows = JSON.stringify(assumptions.flatMap(({ example }) => example));
    const again = await called("table savings-grid --assumptions a.json --format csv", { "a.json": rows });
    expect(again.out).toBe((await called(`${savings} --format csv`)).out);
  });
});

describe("check", () => {
  test.each([
    ["check", {}, "Name the file to check, or give - to read what is piped in."],
    ["check none.csv", {}, "There is no file none.csv. Check its name, or give - to read what is piped in."],
    ["check empty.csv", { "empty.csv": "" }, "empty.csv: There is nothing to read."],
    ["check words.txt", { "words.txt": "Nothing but words" }, "words.txt: No table was found in this text."],
    ["check t.xlsx", { "t.xlsx": Uint8Array.of(80, 75, 3, 4, 0, 0, 0) }, "t.xlsx is not text. Save the table as HTML or CSV"],
  ])("%s: could not be read", async (args, files, sentence) => {
    const { code, out, err } = await called(args, files);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
  });

  test("letters are read as Windows and Excel write them too", async () => {
    const table = "Item\tCost\nOne\t£5\nTwo\t£7\nTotal\t£12\n";
    const windows = Uint8Array.from(table, (letter) => letter.charCodeAt(0));
    const excel = Uint8Array.from([0xff, 0xfe, ...Array.from(table).flatMap((letter) => [letter.charCodeAt(0), 0])]);
    for (const content of [windows, excel]) {
      const { out } = await called("check t.txt --json", { "t.txt": content });
      expect(JSON.parse(out)).toMatchObject({ figures: 3, findings: [] });
    }
  });
});

test("help says every command and option", async () => {
  const { code, out } = await called("--help");
  expect(code).toBe(0);
  for (const word of [
    "list",
    "table",
    "check",
    "--example",
    "--assumptions",
    "--format",
    "--out",
    "--json",
    "--force",
    "--sentences",
    "--explain",
  ])
    expect(out).toContain(word);
  expect((await called("--version")).out).toBe("0.2.0\n");
});

test("placements counts nights, children and spend, and withholds what rests on 1 to 4 children", async () => {
  const episode = (child: number, provider: string): string => `PLANTED${child},01/04/2024,C2,K2,${provider},11/04/2024,URN${child}`;
  const list = [
    "CHILD,DECOM,LS,PLACE,PLACE_PROVIDER,DEC,URN",
    ...[1, 2, 3, 4, 5, 6].map((child) => episode(child, "PR4")),
    ...[7, 8].map((child) => episode(child, "PR1")),
    ...[9, 10, 11, 12, 13, 14, 15].map((child) => episode(child, "PR5")),
    "PLANTED16,01/04/2024,V4,K2,PR4,02/04/2024,URN1",
    "PLANTED17,31/13/2024,C2,K2,PR4,,URN1",
  ].join("\r\n");
  const prices = "PROVIDER,From,To,£ a week\nPR1,,,2100\nPR4,,,4200\nPR5,,,7000";
  const files = { "e.csv": list, "p.csv": prices };
  const { code, out, err } = await called("placements e.csv --prices p.csv --format csv", files);
  expect(code).toBe(0);
  // 15 children × 10 nights; 20, 60 and 70 nights at 300, 600 and 1,000 a night are £112,000 or £5,226.67 a week.
  expect(out).toContain("2024/25,15,15,150,0.41,112000,5226.67");
  expect(out).toContain("PR5,7,7,70,0.19,70000,7000.00");
  expect(out).toContain("In house (PR1),c,c,c,c,c,c");
  expect(out).toContain("PR4,c,c,c,c,c,c");
  expect(err).toContain("Episodes counted from: 15. Left out: short breaks (LS V3, V4) fewer than 5;");
  expect(err).toContain("Publish one such table of a list: beside one with other types (--type), another last day (--until)");
  const few = await called("placements few.csv --format csv", { "few.csv": list.split("\r\n").slice(0, 4).join("\n") });
  expect(few.err).toContain("Episodes counted from: fewer than 5.");
  expect(few.err).toContain("Gaps and overlaps between a child’s episodes are withheld.");
  const shown = await called("placements e.csv --prices p.csv --format csv --small-counts", files);
  expect(shown.out).toContain("In house (PR1),2,2,20,0.05,6000,2100.00");
  for (const format of ["md", "csv", "json"]) {
    const all = await called(`placements e.csv --prices p.csv --format ${format} --small-counts`, files);
    expect(all.out + all.err).not.toMatch(/PLANTED|URN\d/);
  }
  expect((await called("placements e.csv --prices e.csv", files)).err).not.toMatch(/PLANTED|URN\d/);
  expect((await called("placements p.csv", files)).code).toBe(2);
});

test("placements: nights paid, needs, distances and an open block; CHILD, UPN and URN in no format and no error", async () => {
  const line = (child: number, from: string, to: string, type: string, provider = "PR4", miles = "PLANTED"): string =>
    `PLANTED${child},PLANTEDUPN,${from},C2,N1,${type},${provider},${to},PLANTEDURN${child},${miles}`;
  // Seven children of ten nights, each followed by five nights elsewhere, at £700 a week; the last two in house.
  const list = [
    "CHILD,UPN,DECOM,LS,CIN,PLACE,PLACE_PROVIDER,DEC,URN,PL_DISTANCE",
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((child) => [
      line(child, "01/04/2024", "11/04/2024", "K2", "PR4", "12.5"),
      line(child, "11/04/2024", "16/04/2024", "T1", "PR0"),
    ]),
    ...[8, 9, 10, 11, 12, 13].map((child) => line(child, "20/04/2024", "30/04/2024", "K2", "PR1", "20.1")),
  ].join("\n");
  const prices = (need: string): string =>
    ["URN,Need,From,To,£ a week", ...[1, 2, 3, 4, 5, 6, 7].map((child) => `PLANTEDURN${child},${need},,,700`)].join("\n");
  const files = {
    "e.csv": list,
    "p.csv": prices("Complex"),
    "bad.csv": prices("PLANTED123"),
    "open.csv": `CHILD\n"PLANTED${",".repeat(1_100_000)}`,
  };
  const all: string[] = [];
  const run = async (words: string) => {
    const answer = await called(`placements ${words}`, files);
    all.push(answer.out + answer.err);
    return answer;
  };
  const csv = (await run("e.csv --prices p.csv --block 5,01/04/2024,30/04/2024 --format csv")).out;
  for (const row of [
    "2024/25,13,13,130,0.36,7000,700.00",
    "In house (PR1),6,6,60,0.16,0,no price",
    "Bought (PR2 to PR5),7,7,70,0.19,7000,700.00",
  ])
    expect(csv).toContain(row);
  expect(csv).toContain("Complex,7,7,70,0.19,7000,700.00");
  expect(csv).toContain("Up to 20 miles,7,7,70,0.19,7000,700.00");
  // Two of the seven find no bed free: the five would give them back.
  for (const row of [
    "Bought placements that began,7,7,70,2.33,7000,700.00",
    "While a bed was free,c,c,c,c,c,c",
    "While none was free,c,c,c,c,c,c",
  ])
    expect(csv).toContain(row);
  // Paid: 15 nights of each of the seven.
  expect((await run("e.csv --prices p.csv --nights paid --format csv")).out).toContain("Bought (PR2 to PR5),7,7,105,0.29,10500,700.00");
  for (const format of ["md", "csv", "json"])
    await run(`e.csv --prices p.csv --block 7,01/04/2024,30/04/2024 --small-counts --format ${format}`);
  expect(all.at(-3)).toContain("The block would have been 33.3% full.");
  for (const words of [
    "e.csv --prices bad.csv",
    "e.csv --prices e.csv",
    "p.csv",
    "open.csv",
    "e.csv --block PLANTEDnot",
    "e.csv --block 4,01/04/2030,30/04/2030",
  ])
    expect((await run(words)).code).toBe(2);
  expect(all.filter((text) => /PLANTED(?!not)/.test(text))).toEqual([]);
});

test("placements of a return in XML are those of its Episodes", async () => {
  const [from, to] = ["<DECOM>01/04/2024</DECOM>", "<DEC>11/04/2024</DEC>"];
  const child = (name: number, status: string): string =>
    `<CHILD><HEADER><CHILDID>PLANTED${name}</CHILDID><UPN>PLANTED</UPN><DOB>01/01/2010</DOB></HEADER><EPISODE>${from}<LS>${status}</LS><PL>K2</PL><PL_POST>PLANTED</PL_POST><URN>URN${name}</URN><PLACE_PROVIDER>PR4</PLACE_PROVIDER>${to}<REC>X1</REC></EPISODE><EPISODE><DECOM>11/04/2024</DECOM><LS>${status}</LS><PL>U1</PL><URN /><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC /></EPISODE></CHILD>`;
  const xml = `<?xml version="1.0"?><EXPSSDA903>${[1, 2, 3, 4, 5, 6].map((name) => child(name, "C2")).join("")}${child(7, "V3")}</EXPSSDA903>`;
  const { code, out, err } = await called("placements r.xml --format csv", { "r.xml": xml });
  // Six children of ten nights; the seventh has short breaks, and U1 is not counted.
  expect({ code, out: out.includes("2024/25,6,6,60,0.16") }).toEqual({ code: 0, out: true });
  expect(out + err).not.toMatch(/PLANTED|URN\d/);
});
