/** What optimism bias and risk allowance add to each option, and which options lie closer together than that: their order rests on it. */
import type { Workings } from "../../assemble-table";
import { constant, dividedBy, minus, plus, some, times, type CellRun, type Condition } from "../../figure-with-formula";
import { formula, type Formula } from "../../formula";
import { joinTexts, liveText, wordsIf } from "../../live-text";
import type { RowSoFar } from "../../grid";
import type { Figure, Text } from "../../table";

const one = constant(1);

/** In today’s value, but for the shares. */
type AllowanceParts = {
  readonly present: Figure;
  /** What its net present cost has in it of what we do now, and the risk allowance in that. */
  readonly asNow: Figure;
  readonly nowRisk: Figure;
  /** Capital before its bias. */
  readonly capital: Figure;
  /** Capital with its bias and one-off costs, less grant: all that is no running cost. */
  readonly notRunning: Figure;
  readonly bias: Figure;
  readonly risk: Figure;
};

/** Of a running cost with its allowance, risk ÷ (1 + risk) is the allowance. */
export function allowanceOf({ present, asNow, nowRisk, capital, notRunning, bias, risk }: AllowanceParts): Figure {
  const allowedIn = (cost: Figure, share: Figure): Figure => dividedBy(times(cost, share), plus(one, share));
  return plus(allowedIn(asNow, nowRisk), allowedIn(minus(present, asNow, notRunning), risk), times(capital, bias));
}

type Costs = { readonly present: CellRun; readonly allowance: CellRun };

/** Whether another option lies closer to that of the row than what is allowed in either of them. */
export function isClose({ present, allowance }: Costs, row: Pick<RowSoFar, "index" | "at">): Condition {
  const [own, ownAllowance] = [row.at("present"), row.at("allowance")];
  const holds = present.values.some((other, index) => {
    const apart = other.minus(own.value).abs();
    const allowed = allowance.values[index] ?? ownAllowance.value;
    return index !== row.index && (apart.lt(allowed) || apart.lt(ownAllowance.value));
  });
  return {
    holds,
    get formula() {
      const within = (allowed: Formula): Formula =>
        formula`(${present.run}-${own.formula}<${allowed})*(${own.formula}-${present.run}<${allowed})`;
      // An option with an allowance lies within it itself.
      return formula`SUMPRODUCT((${within([allowance.run])}+${within(ownAllowance.formula)}>0)*1)>IF(${ownAllowance.formula}>0,1,0)`;
    },
  };
}

/** Names the options whose order rests on their allowances; nothing where there are none. */
export function closeWords(options: readonly { readonly name: string; readonly close: Condition }[], workings: Workings): Text {
  const listed = joinTexts(options.map(({ name, close }) => wordsIf(close, `, ${name}`, "")));
  const names = workings.words(
    { label: "Options closer to another than their allowances", source: "for the sentence", cell: "close_options" },
    { text: listed.text.slice(2), formula: formula`MID(${listed.formula ?? []},3,1000)` },
  );
  return wordsIf(
    some(options.map(({ close }) => close)),
    liveText`The order of some options rests on the optimism bias and risk allowance in them, as they lie closer to another than that: ${names}.`,
    "",
  );
}
