/** What options with a building ask: capital of later years, grant, how the building fills, and what is borrowed. */
import {
  moneyAssumptionList,
  numberAssumptionList,
  percentAssumption,
  percentAssumptionList,
  type SheetAssumptionList,
} from "../../assumption-kinds";
import { choiceAssumption } from "../../basis";
import { optional } from "../../optional-assumptions";

type Options = Pick<SheetAssumptionList, "legend" | "item" | "names"> & { readonly mostItems: number };

/** The first year has a list of its own, which every appraisal asks. */
export const laterYears = [2, 3, 4, 5] as const;

/** `align` gives each option one of each. */
export function capitalAssumptions(options: Options, align: (list: SheetAssumptionList) => SheetAssumptionList) {
  const pounds = { ...options, least: 0, most: 1_000_000_000, usual: 0 };
  const later = (year: (typeof laterYears)[number]): SheetAssumptionList =>
    align(moneyAssumptionList({ ...pounds, label: `Capital in year ${year}`, cell: `capital_${year}`, unit: "£", example: "500,000" }));
  const filled = (which: "first" | "second"): SheetAssumptionList =>
    align(
      percentAssumptionList({
        ...options,
        label: `Filled in its ${which} year`,
        cell: `filled_${which}`,
        unit: "of the beds occupied",
        hint: which === "first" ? "the other children stay in what we do now" : "",
        usual: 1,
        example: "50%",
        least: 0,
        most: 1,
      }),
    );
  return {
    capital2: later(2),
    capital3: later(3),
    capital4: later(4),
    capital5: later(5),
    grant: align(
      moneyAssumptionList({
        ...pounds,
        label: "Grant",
        cell: "grant",
        unit: "£, first year",
        hint: "towards the capital",
        example: "500,000",
      }),
    ),
    filledFirst: filled("first"),
    filledSecond: filled("second"),
    repaidOver: align(
      numberAssumptionList({
        ...options,
        label: "Borrowing repaid over",
        cell: "repaid_over",
        unit: "years",
        hint: "capital less grant; 0 where nothing is borrowed",
        usual: 0,
        example: "25",
        least: 0,
        most: 60,
        isWhole: true,
      }),
    ),
  };
}

export const [annuity, equalInstalments] = ["As an annuity", "In equal instalments"] as const;

export const borrowingTerms = {
  interest: optional(
    percentAssumption({
      label: "Interest on borrowing",
      cell: "interest",
      unit: "a year",
      hint: "blank where nothing is borrowed",
      example: "5.2%",
      least: 0,
      most: 0.3,
    }),
  ),
  repaid: {
    ...choiceAssumption("Borrowing is repaid", [annuity, equalInstalments], "main"),
    does: "As an annuity: the same charge each year. In equal instalments: the same repayment, and less interest each year",
  },
};
