/** What the voids are paid, each cut where a financial year ends. */
import { Decimal, decimal, financialYearName, financialYearOfDay, firstDayOfFinancialYear } from "../../../calculation";
import { cellOf, formula, runOf } from "../../formula";
import { gridOf, type Grid, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import { constant, dividedBy, largest, lazyFormula, minus, nil, plus, smallest, times } from "../../figure-with-formula";
import type { Figure, Text } from "../../table";
import { asked, freeFirst, inEachVoid, type Values } from "./assumptions";

const [one, seven] = [constant(1), constant(7)];

/** A void, or the part of it that falls in one financial year. */
type Spell = { readonly void: number; readonly isFirst: boolean; readonly from: number; readonly to: number; readonly year: number };

export const spellsOf = (values: Values): readonly Spell[] =>
  values.voidDays.flatMap(({ value }, index): Spell[] => {
    const begins = values.voidBegins[index]?.value?.toNumber() ?? 0;
    const last = begins + value.toNumber() - 1;
    const spells: Spell[] = [];
    for (let from = begins; from <= last; from = (spells.at(-1)?.to ?? last) + 1) {
      const year = financialYearOfDay(from);
      spells.push({ void: index, isFirst: from === begins, from, to: Math.min(last, firstDayOfFinancialYear(year + 1) - 1), year });
    }
    return spells;
  });

export function voidGrid(values: Values, spells: readonly Spell[]): Grid {
  const days = asked.voidDays.figures(values.voidDays);
  const begins = asked.voidBegins.optionalFigures(values.voidBegins);
  const price = asked.price.figure(values.price);
  const beginOf = (spell: Spell): Figure => begins[spell.void]?.or(nil) ?? nil;
  const lastOf = (spell: Spell): Figure => minus(plus(beginOf(spell), days[spell.void] ?? nil), one);
  const inFull = (row: RowSoFar): Figure => dividedBy(times(row.at("days"), price), seven);
  return gridOf<Spell>({
    id: "voids",
    caption: liveText`What each void is paid, £`,
    hint: "A void is cut where a financial year ends",
    view: "Voids",
    name: "Each void",
    items: spells,
    totals: "All voids",
    columns: {
      void: { text: "Void", format: "text", cell: (spell) => ({ text: values.voidDays[spell.void]?.name ?? "" }) },
      from: {
        text: "From",
        format: "date",
        cell: (spell, row) => (spell.isFirst ? beginOf(spell) : plus(row.above("to") ?? nil, one)),
      },
      to: {
        text: "To",
        format: "date",
        cell: (spell, row) => {
          const from = row.at("from").formula;
          const yearEnd: Figure = {
            value: decimal(firstDayOfFinancialYear(spell.year + 1) - 1),
            formula: formula`DATE(YEAR(${from})+IF(MONTH(${from})<4,0,1),3,31)`,
          };
          return smallest(lastOf(spell), yearEnd);
        },
      },
      year: {
        text: "Financial year from",
        format: "year",
        cell: (spell, row) => {
          const from = row.at("from").formula;
          return lazyFormula(decimal(spell.year), () => formula`YEAR(${from})-IF(MONTH(${from})<4,1,0)`);
        },
      },
      days: { text: "Days", format: "number", total: "sum", cell: (_, row) => plus(minus(row.at("to"), row.at("from")), one) },
      before: {
        text: values.daysCount === inEachVoid ? "Days before, in this void" : "Days before, in this year",
        format: "number",
        cell: (spell, row) => (values.daysCount === inEachVoid ? beforeInVoid(spell, row) : beforeInYear(spells, spell, row)),
      },
      paidDays: {
        text: "Days paid for",
        format: "two places",
        total: "sum",
        cell: (_, row) => minus(paidOf(values, plus(row.at("before"), row.at("days"))), paidOf(values, row.at("before"))),
      },
      full: { text: "Without the clause", format: "money", total: "sum", cell: (_, row) => inFull(row) },
      paid: { text: "Paid", format: "money", total: "sum", cell: (_, row) => dividedBy(times(row.at("paidDays"), price), seven) },
      less: { text: "Less by the clause", format: "money", total: "sum", cell: (_, row) => minus(row.at("full"), row.at("paid")) },
    },
  });
}

const beforeInVoid = (spell: Spell, row: RowSoFar): Figure =>
  spell.isFirst ? nil : plus(row.above("before") ?? nil, row.above("days") ?? nil);

/** The days of the voids above that fall in the same financial year. */
function beforeInYear(spells: readonly Spell[], spell: Spell, row: RowSoFar): Figure {
  if (row.index === 0) return nil;
  const earlier = spells.slice(0, row.index).filter(({ year }) => year === spell.year);
  const [yearColumn, dayColumn] = [3, 4];
  return lazyFormula(
    earlier.reduce((sum, { from, to }) => sum.plus(to - from + 1), decimal(0)),
    () =>
      formula`SUMIF(${runOf("voids", [0, yearColumn], [row.index - 1, yearColumn])},${row.at("year").formula},${runOf("voids", [0, dayColumn], [row.index - 1, dayColumn])})`,
  );
}

/** Of so many days, those that are paid for: the first in full or not at all, the rest in part. */
function paidOf(values: Values, days: Figure): Figure {
  const [first, share] = [asked.firstDays.figure(values.firstDays), asked.share.figure(values.share)];
  const rest = times(largest(nil, minus(days, first)), share);
  return values.clause === freeFirst ? rest : plus(smallest(days, first), rest);
}

/** The same by financial year, for the accounts. */
export function voidYears(spells: readonly Spell[], voids: Grid): Grid {
  const years = [...new Set(spells.map(({ year }) => year))].sort((a, b) => a - b);
  const first = Math.min(...years);
  const of = voids.column("year");
  const inYear = (row: RowSoFar, key: string): Figure => {
    const run = voids.column(key);
    return lazyFormula(
      run.values.reduce((sum, value, at) => (of.values[at]?.eq(row.at("fy").value) === true ? sum.plus(value) : sum), decimal(0)),
      () => formula`SUMIF(${of.run},${row.at("fy").formula},${run.run})`,
    );
  };
  return gridOf<number>({
    id: "void-years",
    caption: liveText`Voids by financial year, £`,
    hint: "A cost stands in the year in which the bed was empty",
    view: "Voids",
    name: "By year",
    items: Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index),
    totals: "All years",
    columns: {
      year: { text: "Financial year", format: "text", cell: (year, { index }) => yearName(year, index) },
      fy: {
        text: "From April",
        format: "year",
        cell: (year, row) =>
          row.index === 0
            ? { value: Decimal.min(...of.values), formula: formula`MIN(${of.run})` }
            : lazyFormula(decimal(year), () => plus(row.above("fy") ?? nil, one).formula),
      },
      days: { text: "Days", format: "number", total: "sum", cell: (_, row) => inYear(row, "days") },
      full: { text: "Without the clause", format: "money", total: "sum", cell: (_, row) => inYear(row, "full") },
      paid: { text: "Paid", format: "money", total: "sum", cell: (_, row) => inYear(row, "paid") },
      less: { text: "Less by the clause", format: "money", total: "sum", cell: (_, row) => inYear(row, "less") },
    },
  });
}

function yearName(year: number, row: number): Text {
  const number = cellOf("void-years", row, 1);
  return { text: financialYearName(year), formula: formula`${number}&"/"&TEXT(MOD(${number}+1,100),"00")` };
}
