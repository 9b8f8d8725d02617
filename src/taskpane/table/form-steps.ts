/** What a form asks for first, and what it folds away because most people answer it alike. */
import { isList, type AnyAssumption, type Assumption, type Assumptions } from "../../tables";

export type Asked = readonly (readonly [key: string, assumption: AnyAssumption])[];

export type FormSteps = {
  /** What has no usual answer, and the units of prices, without which these say nothing. */
  readonly needed: Asked;
  /** What else it may ask; a list is of these where another answer decides whether it is asked for. */
  readonly more: Asked;
  /** How it is worked out. */
  readonly basis: readonly Assumption[];
};

export function formSteps(assumptions: Assumptions): FormSteps {
  const all = Object.entries(assumptions);
  const units = new Set(all.map(([, { wholePlace }]) => wholePlace?.givenAs));
  const isNeeded = (one: AnyAssumption): boolean =>
    isList(one) ? one.isAsked === undefined : one.usual === undefined || units.has(one.label);
  const main = all.filter(([, { section }]) => section === "main");
  return {
    needed: main.filter(([, one]) => isNeeded(one)),
    more: main.filter(([, one]) => !isNeeded(one)),
    basis: singles(all.filter(([, { section }]) => section === "basis")),
  };
}

export const singles = (asked: Asked): readonly Assumption[] => asked.flatMap(([, one]) => (isList(one) ? [] : [one]));
