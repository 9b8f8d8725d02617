/** Links and comments of cells. */
import { openBook } from "./book";

const contract = { address: "https://example.org/contract", textToDisplay: "The contract" };

describe("a link", () => {
  test("shows its text in the style Hyperlink, and is read back", async () => {
    const { run } = openBook();
    const [cell, bare, none, font] = await run((sheet) => {
      sheet.getRange("B2").hyperlink = contract;
      sheet.getRange("B3").hyperlink = { documentReference: "Sheet1!A1", screenTip: "Up" };
      return [
        sheet.getRange("B2").load("values,style,hyperlink"),
        sheet.getRange("B3").load("values,hyperlink"),
        sheet.getRange("C2").load("hyperlink"),
        sheet.getRange("B2").format.font.load("underline"),
      ] as const;
    });
    expect([cell.values, cell.style, font.underline]).toEqual([[["The contract"]], "Hyperlink", "Single"]);
    expect(cell.hyperlink).toMatchObject({ address: contract.address });
    expect([bare.values, bare.hyperlink]).toEqual([[["Sheet1!A1"]], { documentReference: "Sheet1!A1", screenTip: "Up" }]);
    expect(none.hyperlink).toBeNull();
  });

  test("keeps what the cell holds where no text is given", async () => {
    const { run } = openBook();
    const cell = await run((sheet) => {
      sheet.getRange("B2").values = [[5]];
      sheet.getRange("B2").hyperlink = { address: "https://example.org/" };
      return sheet.getRange("B2").load("values");
    });
    expect(cell.values).toEqual([[5]]);
  });

  test.each([
    ["writing", (range: Excel.Range) => void (range.values = [["x"]]), true, "Hyperlink"],
    ["clearing the contents", (range: Excel.Range) => range.clear("Contents"), true, "Hyperlink"],
    ["clearing the formats", (range: Excel.Range) => range.clear("Formats"), true, "Normal"],
    ["clearing the links", (range: Excel.Range) => range.clear("Hyperlinks"), false, "Hyperlink"],
    ["removing the links, which takes the format too", (range: Excel.Range) => range.clear("RemoveHyperlinks"), false, "Normal"],
    ["clearing all", (range: Excel.Range) => range.clear(), false, "Normal"],
  ])("after %s", async (_, change, isThere, style) => {
    const { run } = openBook();
    const cell = await run((sheet) => {
      sheet.getRange("B2").hyperlink = contract;
      change(sheet.getRange("B2"));
      return sheet.getRange("B2").load("hyperlink,style");
    });
    expect([(cell.hyperlink as unknown) !== null, cell.style]).toEqual([isThere, style]);
  });

  test("goes with its cell, and leads nowhere without an address", async () => {
    const { run } = openBook();
    const [left, there] = await run((sheet) => {
      sheet.getRange("B2").hyperlink = contract;
      sheet.getRange("B2").moveTo("F2");
      return [sheet.getRange("B2").load("hyperlink"), sheet.getRange("F2").load("hyperlink")];
    });
    expect([left.hyperlink, there.hyperlink]).toEqual([null, { address: contract.address }]);
    await expect(run((sheet) => void (sheet.getRange("B2").hyperlink = {}))).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("a comment", () => {
  test("is found by its cell and through the workbook, one a cell", async () => {
    const { run } = openBook();
    const [own, whole, at] = await run((sheet, context) => {
      sheet.comments.add("B2", "Ask Finance");
      context.workbook.comments.add(sheet.getRange("C3"), "Which year?");
      return [
        sheet.comments.load("items/content"),
        context.workbook.comments.getCount(),
        sheet.comments.getItemByCell("C3").getLocation().load("address"),
      ] as const;
    });
    expect(own.items.map(({ content }) => content)).toEqual(["Ask Finance", "Which year?"]);
    expect([whole.value, at.address]).toEqual([2, "Sheet1!C3"]);
    await expect(run((sheet) => sheet.comments.add("B2", "Again"))).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await expect(run((sheet) => sheet.comments.getItemByCell("D4").load("content"))).rejects.toMatchObject({ code: "ItemNotFound" });
    await expect(run((sheet) => sheet.comments.add("B2:B3", "Two"))).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("outlasts what is written and cleared around it, goes with its cell, and can be deleted", async () => {
    const { run } = openBook();
    const [moved, count] = await run((sheet) => {
      sheet.comments.add("B2", "Ask Finance");
      const cell = sheet.getRange("B2");
      cell.values = [[1]];
      cell.style = "Normal";
      cell.clear("Contents");
      cell.clear("Formats");
      cell.moveTo("F9");
      return [sheet.comments.getItemByCell("F9").load("content"), sheet.comments.getCount()] as const;
    });
    expect([moved.content, count.value]).toEqual(["Ask Finance", 1]);
    const left = await run((sheet) => {
      sheet.comments.getItemByCell("F9").delete();
      return sheet.comments.getCount();
    });
    expect(left.value).toBe(0);
  });
});
