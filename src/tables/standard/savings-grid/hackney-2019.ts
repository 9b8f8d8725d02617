/** Table 1 of the Hackney 2019 report, as printed: 18 rows of 5 figures. */
import type { PublishedExample } from "../../definition";
import { hackneyContract } from "../hackney-contract";

export const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, Table 1",
  says: "The report sets a block contract of 5 beds over 4+2+2 years against spot purchase, at three support levels. The block costs £627,000, £666,500 or £685,500 a year, filled or not. Five spot placements cost £921,544 a year, so one costs £184,308.80. With all 5 beds occupied it prints savings of £2,356,352, £2,040,352 and £1,888,352 over 8 years; with 3 beds or fewer the block costs more.",
  rows: [
    ...hackneyContract.blockAndSpot,
    { label: "Show a row for every", value: "1 bed" },
    { label: "Block: a year is", value: "52 weeks", source: "Hackney 2019, 5.2.6", status: "actual" },
    { label: "Spot: a year is", value: "365 days", source: "worked out from Table 1", status: "assumption" },
    { label: "Round to", value: "nearest £1" },
    { label: "When to round", value: "Once, at the end" },
    { label: "VAT", value: "Excluded" },
    { label: "The saving is", value: "Cost avoidance", status: "assumption" },
    hackneyContract.prices,
  ],
  printed: {
    "level-1": [
      ["100%", "627,000", "921,544", "294,544", "2,356,352"],
      ["80%", "627,000", "737,235", "110,235", "881,882"],
      ["60%", "627,000", "552,926", "-74,074", "-592,589"],
      ["40%", "627,000", "368,618", "-258,382", "-2,067,059"],
      ["20%", "627,000", "184,309", "-442,691", "-3,541,530"],
      ["0%", "627,000", "-", "-627,000", "-5,016,000"],
    ],
    "level-2": [
      ["100%", "666,500", "921,544", "255,044", "2,040,352"],
      ["80%", "666,500", "737,235", "70,735", "565,882"],
      ["60%", "666,500", "552,926", "-113,574", "-908,589"],
      ["40%", "666,500", "368,618", "-297,882", "-2,383,059"],
      ["20%", "666,500", "184,309", "-482,191", "-3,857,530"],
      ["0%", "666,500", "-", "-666,500", "-5,332,000"],
    ],
    "level-3": [
      ["100%", "685,500", "921,544", "236,044", "1,888,352"],
      ["80%", "685,500", "737,235", "51,735", "413,882"],
      ["60%", "685,500", "552,926", "-132,574", "-1,060,589"],
      ["40%", "685,500", "368,618", "-316,882", "-2,535,059"],
      ["20%", "685,500", "184,309", "-501,191", "-4,009,530"],
      ["0%", "685,500", "-", "-685,500", "-5,484,000"],
    ],
  },
};
