/** The forms in which reports print a figure. */
import fc from "fast-check";
import { readCell } from "../../../src/checking/printed-tables/read/printed-figure";
import { law, lawsTimeout } from "../../support/runs";

const read = (text: string): string => {
  const reading = readCell(text);
  return reading.kind === "figures"
    ? reading.figures
        .map(({ value, quantum }) => `${value.toFixed()} ± ${quantum.div(2).toFixed()}`)
        .join(reading.isRange ? " to " : " and ")
    : reading.kind;
};

test.each([
  ["£4,797,965.16", "4797965.16 ± 0.005"],
  ["-74,074", "-74074 ± 0.5"],
  ["(74,074)", "-74074 ± 0.5"],
  ["−74,074", "-74074 ± 0.5"],
  ["£-74,074", "-74074 ± 0.5"],
  ["-£74,074", "-74074 ± 0.5"],
  ["(£74,074.50)", "-74074.5 ± 0.005"],
  ["74,074-", "-74074 ± 0.5"],
  ["£52K", "52000 ± 500"],
  ["£190k", "190000 ± 500"],
  ["£0.4m", "400000 ± 50000"],
  ["£5.49M", "5490000 ± 5000"],
  ["£5.M", "5000000 ± 500000"],
  ["£1.8 million", "1800000 ± 50000"],
  ["c£2m", "2000000 ± 500000"],
  ["c. £2m", "2000000 ± 500000"],
  ["80%", "0.8 ± 0.005"],
  ["49.5 %", "0.495 ± 0.0005"],
  ["(12%)", "-0.12 ± 0.005"],
  ["-", "0 ± 0.5"],
  ["–", "0 ± 0.5"],
  ["nil", "0 ± 0.5"],
  ["1 234 567", "1234567 ± 0.5"],
  ["1,234*", "1234 ± 0.5"],
  ["1,234 [2]", "1234 ± 0.5"],
  ["£3,534 per week", "3534 ± 0.5"],
  ["8 years", "8 ± 0.5"],
  ["£(0.3)m", "-300000 ± 50000"],
  ["£(300)", "-300 ± 0.5"],
  ["(£0.3m)", "-300000 ± 50000"],
  ["(0.3)m", "-300000 ± 50000"],
  ["(2.4)%", "-0.024 ± 0.0005"],
  ["(2.4%)", "-0.024 ± 0.0005"],
  ["£+200", "200 ± 0.5"],
  ["+£200", "200 ± 0.5"],
  ["300-", "-300 ± 0.5"],
  ["300−", "-300 ± 0.5"],
  ["\u2010300", "-300 ± 0.5"],
  ["\u2011300", "-300 ± 0.5"],
  ["\u2012300", "-300 ± 0.5"],
  ["\u2013300", "-300 ± 0.5"],
  ["\u2014300", "-300 ± 0.5"],
  ["£\u2014300", "-300 ± 0.5"],
  ["21 (r)", "21 ± 0.5"],
  ["21 [r]", "21 ± 0.5"],
  ["60p", "60 ± 0.5"],
  ["19,179 [note 2]", "19179 ± 0.5"],
  ["19,179[note 2, 3]", "19179 ± 0.5"],
  ["[150^1]", "150 ± 0.5"],
  ["150^1^", "150 ± 0.5"],
  ["812¹", "812 ± 0.5"],
  ["4,083†", "4083 ± 0.5"],
  ["1,514 1,400", "1514 ± 0.5 and 1400 ± 0.5"],
  ["12,400; 300", "12400 ± 0.5 and 300 ± 0.5"],
  ["—", "0 ± 0.5"],
  ["--", "0 ± 0.5"],
  ["£ -", "0 ± 0.5"],
  ["5 (100%)", "5 ± 0.5 and 1 ± 0.005"],
  ["£52k-£294k", "52000 ± 500 to 294000 ± 500"],
  ["£1.8 - £2.3 million", "1800000 ± 50000 to 2300000 ± 50000"],
  ["3 – 6 beds", "3 ± 0.5 to 6 ± 0.5"],
  ["2018/19", "year"],
  ["2018-19", "year"],
  ["28/11/2019", "text"],
  ["5.2.4", "text"],
  ["4+2+2", "text"],
  ["1/5", "text"],
  ["2018/19*", "year"],
  ["£000", "text"],
  ["£'000", "text"],
  ["c", "mark"],
  ["[c]", "mark"],
  ["[low]", "mark"],
  ["..", "mark"],
  [":", "mark"],
  ["*", "mark"],
  ["######", "mark"],
  ["#N/A", "mark"],
  ["#DIV/0!", "mark"],
  ["<5", "unreadable"],
  ["300 F", "unreadable"],
  ["±5", "unreadable"],
  ["1.2E+07", "unreadable"],
  ["(12", "unreadable"],
  ["c. 4,000 homes or so", "text"],
  ["tbc", "mark"],
  ["n/a", "mark"],
  ["007", "text"],
  ["12,34", "unreadable"],
  ["1.234,56", "unreadable"],
  ["Lot 1", "text"],
  ["", "blank"],
])("%s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test(
  "an amount in any usual dress is read back",
  () => {
    law(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.constantFrom("", "£"),
      fc.constantFrom("-", "−", "()"),
      fc.boolean(),
      (pence, pound, minus, hasCommas) => {
        const whole = String(Math.trunc(Math.abs(pence) / 100));
        const shown = `${pound}${hasCommas ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole}.${String(Math.abs(pence) % 100).padStart(2, "0")}`;
        const text = pence >= 0 ? shown : minus === "()" ? `(${shown})` : minus + shown;
        expect(read(text)).toBe(
          `${pence < 0 ? "-" : ""}${whole}${Math.abs(pence) % 100 === 0 ? "" : (Math.abs(pence) % 100) / 100 < 0.1 ? `.0${Math.abs(pence) % 100}` : `.${String(Math.abs(pence) % 100).replace(/0$/, "")}`} ± 0.005`,
        );
      },
    );
  },
  lawsTimeout,
);
