/** When the term runs: from the day on which the contract starts, or from opening, with the months of mobilisation before it. */
import { choiceAssumption } from "../../basis";
import { constant, plus, times } from "../../figure-with-formula";
import type { Figure } from "../../table";
import { zero, type Decimal } from "../../../calculation";

const contractStart = "Contract start";
const opening = "Opening";
export type TermFrom = typeof contractStart | typeof opening;

export const termFrom = choiceAssumption<TermFrom>("Term runs from", [contractStart, opening], "main");

type Given = { readonly termFrom: TermFrom; readonly mobilisation: Decimal; readonly term: { readonly years: Decimal } };

export const isFromOpening = ({ termFrom: chosen }: Pick<Given, "termFrom">): boolean => chosen === opening;

/** The months of the contract before the term begins. */
export const monthsBefore = (given: Given): number => (isFromOpening(given) ? given.mobilisation : zero).toNumber();

/** The months of the contract, from its first day to the last of the term. */
export const monthsInAll = (given: Given): number => monthsBefore(given) + given.term.years.times(12).toNumber();

export type TermFigures = {
  readonly isFromOpening: boolean;
  readonly mobilisation: Figure;
  readonly term: Figure;
};

/** Months counted from the start of the term, as months from the start of the contract. */
export const sinceContractStart = (months: Figure, given: Pick<TermFigures, "isFromOpening" | "mobilisation">): Figure =>
  given.isFromOpening ? plus(given.mobilisation, months) : months;

export const monthsInAllOf = (given: TermFigures): Figure => sinceContractStart(times(given.term, constant(12)), given);
