/** What the occupancy risk asks for, and a published case. */
import { numberAssumption, percentAssumption, termAssumption } from "../../assumption-kinds";
import type { AssumptionValues } from "../../assumption";
import { eachYear, savingsBasis } from "../../basis";
import type { PublishedExample } from "../../definition";
import { blockCost, blockGivenAs, spotCost, spotGivenAs } from "../block-and-spot-assumptions";
import { hackneyContract } from "../hackney-contract";
import { payerAssumptions } from "../who-pays/assumptions";

export const asked = {
  blockGivenAs,
  block: blockCost,
  spotGivenAs,
  spotCost,
  beds: numberAssumption({ label: "Beds contracted", cell: "beds", unit: "beds", example: "5", least: 1, most: 60, isWhole: true }),
  occupancy: percentAssumption({
    label: "Occupancy",
    cell: "occupancy",
    hint: "how much of the time each bed is filled",
    usual: 0.9,
    example: "90%",
    least: 0.01,
    most: 0.99,
  }),
  stay: numberAssumption({
    label: "Length of a stay",
    cell: "stay",
    unit: "weeks",
    hint: "how long a child typically stays",
    usual: 39,
    example: "39",
    least: 1,
    most: 1_000,
  }),
  together: percentAssumption({
    label: "Voids come together",
    cell: "together",
    hint: "0% if beds empty one by one; more if they empty in runs",
    usual: 0,
    example: "10%",
    least: 0,
    most: 0.9,
  }),
  term: termAssumption("Term", "1"),
  ...payerAssumptions,
  ...eachYear,
  ...savingsBasis,
};
export type Values = AssumptionValues<typeof asked>;

export const hackney2019: PublishedExample = {
  id: "hackney-2019",
  title: "Hackney 2019, Low, 90% occupancy",
  says: "The report sets a block of 5 beds at £627,000 a year against spot at £184,308.80 a bed; the Council’s target is 90% occupancy. It does not say how likely a saving is, nor how long children stay: 39 weeks are assumed.",
  rows: [
    { label: "Block cost", value: 627000, source: "Hackney 2019, Table 1", status: "forecast" },
    hackneyContract.spotCost,
    hackneyContract.beds,
    { label: "Occupancy", value: 0.9, source: "Hackney 2019, 5.3.2: the Council’s target", status: "assumption" },
    { label: "Length of a stay", value: 39, source: "assumed", status: "assumption" },
    { label: "Voids come together", value: 0, status: "assumption" },
    hackneyContract.term,
    hackneyContract.prices,
  ],
  printed: {},
};
