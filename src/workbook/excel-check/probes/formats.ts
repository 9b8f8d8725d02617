/** What belongs to cells besides their contents: formats, rules, comments, links, hiding. Each probe takes away what it made. */
import { paintFormats, plainStyle, queueFormats } from "../../cell-formats";
import { CannotTry, type Difference, type Finding, type Probe } from "../probe";
import { onlyDifference } from "./spills";

export const formatProbes: readonly Probe[] = [
  {
    title: "The style Normal takes a cell’s formats and its lock away, and leaves its contents, conditional formats and validation",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const cell = sheet.getRange("B4");
        cell.values = [[0.5]];
        cell.numberFormat = [["0.0%"]];
        formatFully(cell);
        cell.dataValidation.rule = yesOrNo;
        overTen(sheet.getRange("B4:C5"));
        await context.sync();
        cell.style = plainStyle;
        const after = sheet.getRange("B4").load("values,numberFormat,style,format/font/bold,format/protection/locked");
        const asked = {
          look: sheet.getRange("B4").getCellProperties({ format: { fill: { pattern: true } } }),
          conditional: sheet.getRange("B4").conditionalFormats.getCount(),
        };
        const validation = sheet.getRange("B4").dataValidation.load("type");
        await context.sync();
        await clearRules(sheet);
        return compared([
          ["Its value", 0.5, after.values[0]?.[0]],
          ["Its number format", "General", after.numberFormat[0]?.[0]],
          ["Its style", plainStyle, after.style],
          ["Bold", false, after.format.font.bold],
          ["Its fill", "None", asked.look.value[0]?.[0]?.format?.fill?.pattern],
          ["Locked", true, after.format.protection.locked],
          ["Its conditional formats", 1, asked.conditional.value],
          ["Its validation", "List", validation.type],
        ]);
      }),
  },
  {
    title: "Formats that were read and taken away are the same when they are put back",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const range = sheet.getRange("B4:C5");
        formatFully(sheet.getRange("B4"));
        sheet.getRange("C4").hyperlink = { address: "https://example.org/", textToDisplay: "A link" };
        sheet.getRange("B5").style = "Good";
        const before = queueFormats(range);
        await context.sync();
        range.style = plainStyle;
        const plain = queueFormats(range);
        await context.sync();
        paintFormats(range, before(), plain());
        const after = queueFormats(sheet.getRange("B4:C5"));
        await context.sync();
        sheet.getRange("C4").clear("RemoveHyperlinks");
        await context.sync();
        const cells = ["B4", "C4", "B5", "C5"];
        const [one, other] = [before().flat(), after().flat()];
        return compared(cells.map((cell, index) => [cell, JSON.stringify(one[index]), JSON.stringify(other[index])]));
      }),
  },
  {
    title: "Conditional formats are counted in each range that they touch, and outlast what is written there",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        overTen(sheet.getRange("B4:C5"));
        sheet.getRange("B4").formulas = [["=5*3"]];
        sheet.getRange("B5").clear("Contents");
        const countsOf = (addresses: readonly string[]) =>
          addresses.map((address) => sheet.getRange(address).conditionalFormats.getCount());
        const counts = countsOf(["B4", "C5:D9", "B5", "E4"]);
        await context.sync();
        await clearRules(sheet);
        const left = countsOf(["B4:C5"]);
        await context.sync();
        return compared([
          ["At B4, C5:D9, B5 and E4", "1, 1, 1, 0", counts.map(({ value }) => value).join(", ")],
          ["Once they are cleared", 0, left[0]?.value],
        ]);
      }),
  },
  {
    title: "Validation is seen, lets an add-in’s writes through and outlasts them",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        sheet.getRange("B4:B5").dataValidation.rule = yesOrNo;
        sheet.getRange("B4").values = [["Maybe"]];
        const types = ["B4", "B4:C4", "C4"].map((address) => sheet.getRange(address).dataValidation.load("type"));
        const cell = sheet.getRange("B4").load("values");
        await context.sync();
        await clearRules(sheet);
        return compared([
          ["At B4, B4:C4 and C4", "List, Inconsistent, None", types.map(({ type }) => type).join(", ")],
          ["What was written at B4", "Maybe", cell.values[0]?.[0]],
        ]);
      }),
  },
  {
    title: "A comment is found by its place, and outlasts what is written and formatted there",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const cell = sheet.getRange("B4");
        context.workbook.comments.add(cell, "Placement Costing check");
        await context.sync();
        cell.values = [[5]];
        cell.style = plainStyle;
        cell.clear("Contents");
        const comments = sheet.comments.load("items/content");
        await context.sync();
        const places = comments.items.map((comment) => comment.getLocation().load("rowIndex,columnIndex"));
        await context.sync();
        const seen = places.map(({ rowIndex, columnIndex }) => `row ${rowIndex + 1}, column ${columnIndex + 1}`).join("; ");
        for (const comment of comments.items) comment.delete();
        await context.sync();
        return compared([["Comments on the sheet", "row 4, column 2", seen]]);
      }),
  },
  {
    title: "A note outlasts what is written and formatted there; whether it counts as a comment",
    kind: "unknown",
    needs: "1.18",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        // Office.js may be older than Excel.
        if (!("notes" in sheet)) throw new CannotTry("This Office.js has no notes");
        const cell = sheet.getRange("B4");
        sheet.notes.add("B4", "Placement Costing check");
        await context.sync();
        cell.values = [[5]];
        cell.style = plainStyle;
        cell.clear("Contents");
        const [notes, comments] = [sheet.notes.getCount(), sheet.comments.getCount()];
        await context.sync();
        if (notes.value > 0) sheet.notes.getItemAt(0).delete();
        await context.sync();
        return { differences: [], remark: `${notes.value} of 1 notes left; ${comments.value} of them counted among the comments` };
      }),
  },
  {
    title: "Hidden rows, and those that a filter hides, are seen; shown again they are as high as before",
    kind: "must",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const rows = () => sheet.getRange("B4:B8").getRowProperties({ rowHidden: true });
        const heights = () => sheet.getRange("B4:B8").getRowProperties({ format: { rowHeight: true } });
        sheet.getRange("B4:B8").values = [["Home"], ["Oak"], ["Elm"], ["Oak"], ["Ash"]];
        const before = heights();
        sheet.getRange("8:8").rowHidden = true;
        const byHand = rows();
        sheet.getRange("8:8").rowHidden = false;
        sheet.autoFilter.apply(sheet.getRange("B4:B8"), 0, { filterOn: "Values", values: ["Oak"] });
        const byFilter = rows();
        const filter = sheet.autoFilter.getRangeOrNullObject().load("rowIndex,rowCount");
        await context.sync();
        sheet.autoFilter.remove();
        const [shown, after] = [rows(), heights()];
        await context.sync();
        const hidden = ({ value }: ReturnType<typeof rows>): string =>
          value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index + 4] : [])).join(", ");
        return compared([
          ["Hidden by hand", "8", hidden(byHand)],
          ["Hidden by a filter", "6, 8", hidden(byFilter)],
          ["The filter’s rows", "4 to 8", filter.isNullObject ? "none" : `${filter.rowIndex + 1} to ${filter.rowIndex + filter.rowCount}`],
          ["Hidden without the filter", "", hidden(shown)],
          ["How high they are", JSON.stringify(before.value), JSON.stringify(after.value)],
        ]);
      }),
  },
  {
    title: "A sheet keeps a mark of ours, and is found by its id",
    kind: "must",
    needs: "1.12",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const key = "placementCosting.check";
        sheet.customProperties.add(key, "kept");
        await context.sync();
        const again = context.workbook.worksheets.getItemOrNullObject(stage.sheetId);
        const kept = again.customProperties.getItemOrNullObject(key).load("value");
        const none = again.customProperties.getItemOrNullObject("placementCosting.none").load("value");
        await context.sync();
        const seen = kept.isNullObject ? "none" : kept.value;
        if (!kept.isNullObject) kept.delete();
        await context.sync();
        return compared([
          ["The mark", "kept", seen],
          ["One that was never made", "none", none.isNullObject ? "none" : none.value],
        ]);
      }),
  },
];

type Compared = readonly [what: string, expected: unknown, seen: unknown];

const compared = (rows: readonly Compared[]): Finding => ({
  differences: rows.flatMap(([what, expected, seen]): readonly Difference[] => onlyDifference(what, String(expected), String(seen))),
});

const yesOrNo: Excel.DataValidationRule = { list: { inCellDropDown: true, source: "Yes,No" } };

function overTen(range: Excel.Range): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = "=$B4>10";
  custom.format.fill.color = "#C6EFCE";
}

function formatFully({ format }: Excel.Range): void {
  format.fill.color = "#FFC7CE";
  format.font.set({ bold: true, color: "#9C0006", size: 14 });
  format.borders.getItem("EdgeBottom").style = "Double";
  format.horizontalAlignment = "Right";
  format.textOrientation = 45;
  format.protection.locked = false;
}

/** Clearing the cells for the next probe may leave these. */
async function clearRules(sheet: Excel.Worksheet): Promise<void> {
  const range = sheet.getRange("B4:F9");
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  await sheet.context.sync();
}
