/** The block contract of the Hackney 2019 report, from which several published examples begin. */
import type { AssumptionRow } from "../assumption";

const tableOne = "Hackney 2019, Table 1";

const term: AssumptionRow = { label: "Term", value: "4+2+2", source: "Hackney 2019, 2.1", status: "actual" };
const beds: AssumptionRow = { label: "Beds contracted", value: 5, source: "Hackney 2019, 2.2", status: "actual" };
const spotCost: AssumptionRow = {
  label: "Spot cost",
  value: 184308.8,
  source: `${tableOne}: 921,544 ÷ 5`,
  status: "forecast",
};
const prices: AssumptionRow = { label: "Prices of", value: "2018/19", source: "Hackney 2019, 5.3.4: “2018/19 rate”" };

export const hackneyContract = {
  term,
  beds,
  spotCost,
  prices,
  /** Both sides of Table 1, a year. */
  blockAndSpot: [
    { label: "Block cost is given as", value: "£ a year, all beds" },
    { label: "Block cost, Low", value: 627000, source: tableOne, status: "forecast" },
    { label: "Block cost, Medium", value: 666500, source: tableOne, status: "forecast" },
    { label: "Block cost, High", value: 685500, source: tableOne, status: "forecast" },
    { label: "Spot cost is given as", value: "£ a year, each bed" },
    spotCost,
    beds,
    term,
  ] satisfies readonly AssumptionRow[],
};
