/** What labels alone say is worked out from what: only of figures of one size, and of income that is printed with its minus. */
import { changed, checkRows, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);

describe("two overspends on either side of a budget", () => {
  const rows = ["Placements | £m", "Quarter 1 forecast overspend | 2.914", "Net budget | 96.402", "Quarter 2 forecast overspend | 3.105"];

  test("are no variance of one another: 2.914 − 96.402 is −93.488, which nobody means", () => {
    expect(said(rows)).toEqual([]);
    expect(said([rows[0]!, rows[2]!, rows[1]!, rows[3]!])).toEqual([]);
  });

  test("are compared where both are one: planned 4.2, actual 5.7, 1.5 more", () => {
    const variances = ["£m | 2024/25", "Planned overspend | 4.218", "Actual overspend | 5.731", "Variance | 1.513"];
    expect(said(variances)).toEqual([]);
    expect(said(changed(variances, "1.513", "1.531"))).toEqual(["Variance, 2024/25: 1.531 should be 1.513"]);
  });
});

describe("a variance between a budget and an outturn", () => {
  // 61.247 − 58.914 = 2.333.
  const rows = ["£m | 2024/25", "Budget | 58.914", "Outturn | 61.247", "Variance | 2.333"];

  test("is found where it is out by what a variance may be out by", () => {
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, "2.333", "3.233"))).toEqual(["Variance, 2024/25: 3.233 should be 2.333"]);
  });

  test("is found twenty times out, where a digit left out explains it: 61.247 − 8.914 is 52.333", () => {
    const [finding] = slipsOf(checkRows(changed(rows, "58.914", "8.914")));
    expect(finding).toMatchObject({ title: "Variance, 2024/25", shouldBe: "52.333" });
  });

  test("is left alone where the three have nothing to do with one another: 0.082 is no 58.914 less 4.3", () => {
    expect(said(["£m | 2024/25", "Budget | 58.914", "Spend to date on agency staff | 4.3", "Variance | 0.082"])).toEqual([]);
  });

  test("what follows a line that begins with less is of another size: 412 − 31 posts are no 2.6", () => {
    expect(said(["Home | 2024/25", "Agreed posts | 412", "Less vacant posts | 31", "Turnover of staff, years | 2.6"])).toEqual([]);
    expect(said(["Home | 2024/25", "Agreed posts | 412", "Less vacant posts | 31", "Posts filled | 318"])).toEqual([
      "Posts filled, 2024/25: 318 should be 381",
    ]);
  });
});

describe("income printed with its minus", () => {
  // 9,412 − 3,518 = 5,894; 9,627 + 204 … : its change is the other way, 215 + 88 = 303.
  const rows = [
    "£000 | Budget | Forecast | Change",
    "Homes: spending | 9,412 | 9,627 | 215",
    "Homes: income | -3,518 | -3,430 | 88",
    "Homes: net | 5,894 | 6,197 | 303",
  ];

  test("is added, though a change in it is more than nil", () => {
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, "6,197", "6,917"))).toEqual(["Homes: net, Forecast: 6,917 should be 6,197"]);
  });

  test("is added where the net is nil", () => {
    const nil = ["£000 | Budget | Forecast | Change", "Health: spending | 2,480 | 2,480 | 0", "Health: income | -2,480 | -2,480 | 0"];
    expect(said([...nil, "Health: net | 0 | 0 | 0"])).toEqual([]);
  });

  test("is taken off where it is printed without", () => {
    const plain = [rows[0]!, rows[1]!, "Homes: income | 3,518 | 3,430 | -88", rows[3]!];
    expect(said(plain)).toEqual([]);
    expect(said(changed(plain, "5,894", "5,984"))).toEqual(["Homes: net, Budget: 5,984 should be 5,894"]);
  });
});
