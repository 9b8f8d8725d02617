import { amounts, column, sheetOf } from "../inputs.mjs";
import { calculate } from "../native-formulas.mjs";

/** The first days of the financial years 2018/19 to 2025/26, and of the next. */
const aprils = [43_191, 43_556, 43_922, 44_287, 44_652, 45_017, 45_383, 45_748, 46_113];
const years = aprils.slice(0, -1).map((from, index) => ({ from, to: aprils[index + 1] - 1 }));

/** Eight financial years of placements, some of which still run; the outturns are compared. */
export const placementTrend = {
  what: "PLACEMENTTREND, 8 years",
  size: 100_000,
  prepare({ PLACEMENTTREND }, placements) {
    const starts = column(placements, (row) => 42_500 + ((row * 37) % 3_400));
    const ends = column(placements, (row) => (row % 10 === 0 ? 0 : starts[row][0] + ((row * 53) % 900)));
    const prices = amounts(placements, 2_000, 0.37);
    const inOneCall = () => PLACEMENTTREND(starts, ends, prices, [["2018/19"]], [["2025/26"]]).map(([, outturn]) => [outturn]);
    return {
      inOneCall,
      plainDoubles,
      nativeFormulas,
    };

    function plainDoubles() {
      return years.map(({ from, to }) => {
        let priceDays = 0;
        for (let row = 0; row < placements; row++) {
          const last = ends[row][0] === 0 ? to : Math.min(ends[row][0], to);
          priceDays += Math.max(0, last - Math.max(starts[row][0], from) + 1) * prices[row][0];
        }
        return [priceDays / 7];
      });
    }

    /** MIN and MAX do not go along a range, so a comparison chooses: one SUMPRODUCT a year, beside the list. */
    function nativeFormulas() {
      const [a, b, c] = ["A", "B", "C"].map((letter) => `${letter}1:${letter}${placements}`);
      const sheet = sheetOf(starts, ends, prices);
      for (const [index, { from, to }] of years.entries()) {
        const last = `(((${b}=0)+(${b}>${to})>0)*${to}+(${b}>0)*(${b}<=${to})*${b})`;
        const days = `(${last}-((${a}>${from})*${a}+(${a}<=${from})*${from})+1)`;
        sheet[index].push(`=SUMPRODUCT((${days}>0)*${days}*${c})/7`);
      }
      return calculate(sheet)
        .slice(0, years.length)
        .map((row) => [row[3]]);
    }
  },
};
