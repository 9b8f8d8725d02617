/** What tables of a saving ask about who pays: sources besides the general fund, each with a share of the cost, an amount a week, or both. */
import { decimal, type Decimal } from "../../../calculation";
import {
  alignedWith,
  moneyAssumptionList,
  percentAssumptionList,
  type SheetAssumption,
  type SheetAssumptionList,
} from "../../assumption-kinds";
import { chosenText, itemLabel, type AssumptionProblem, type AssumptionValues, type NamedValue, type ValueLookup } from "../../assumption";
import { choiceAssumption, foldedChoice } from "../../basis";
import { sameName } from "../../same-name";

const notSaid = "Not said";
const bySource = "By source";
type WhoPays = typeof notSaid | typeof bySource;

const whoPays: SheetAssumption<WhoPays> = {
  ...choiceAssumption<WhoPays>("Who pays", [notSaid, bySource]),
  inLine: (words) => (words === notSaid ? null : "shown by who pays"),
  does: "By source: the costs and the saving are also shown for health, the high-needs block and the general fund, gross and net",
};
const isAsked = (lookUp: ValueLookup): boolean => foldedChoice(chosenText(lookUp, whoPays.label)) === foldedChoice(bySource);

/** The source that pays what the others leave. */
export const generalFund = "General fund";

const sources = {
  legend: "Each source besides the general fund, which pays the rest",
  item: "Source",
  names: ["Health", "High-needs block", "Source 3", "Source 4"],
  mostItems: 4,
  usual: 0,
  least: 0,
};
const askedIf = (list: SheetAssumptionList): SheetAssumptionList => ({ ...list, atFirst: 2, isAsked });

const sharePaid = askedIf(
  percentAssumptionList({
    ...sources,
    label: "Share paid",
    cell: "share_paid",
    hint: "of every cost, on both sides",
    example: "20%",
    most: 1,
  }),
);

export const shareOfEachSource = { whoPays, sharePaid };
export const payerAssumptions = {
  ...shareOfEachSource,
  paidWeek: alignedWith(
    sharePaid,
    askedIf(
      moneyAssumptionList({
        ...sources,
        label: "Paid a week",
        cell: "paid_week",
        unit: "£ a week, each child placed",
        hint: "on top of the share, if any; the same on both sides",
        example: "500",
        most: 1_000_000,
      }),
    ),
  ),
};
export type ShareValues = AssumptionValues<typeof shareOfEachSource>;
export type PayerValues = AssumptionValues<typeof payerAssumptions>;

export const isBySource = ({ whoPays: chosen }: Pick<ShareValues, "whoPays">): boolean => chosen === bySource;

export function payerProblems({ sharePaid: shares }: { readonly sharePaid: readonly NamedValue<Decimal>[] }): readonly AssumptionProblem[] {
  const sum = shares.reduce((all, { value }) => all.plus(value), decimal(0));
  const [first] = shares;
  return [
    ...shares.flatMap(({ name }): AssumptionProblem[] =>
      sameName(name, generalFund)
        ? [{ label: itemLabel(sharePaid, name), sentence: "The general fund pays what the others leave: list only the others" }]
        : [],
    ),
    ...(first !== undefined && sum.gt(1)
      ? [
          {
            label: itemLabel(sharePaid, first.name),
            sentence: `The shares come to ${sum.times(100).toString()}%: give at most 100% in all`,
          },
        ]
      : []),
  ];
}
