/**
 * How many of a number of looks at the beds find one filled: by the binomial distribution where each look stands alone, by Pólya's urn
 * (the beta-binomial distribution) where voids come together. In a sheet both are native formulas.
 */
import { one, zero, type Decimal } from "../../../calculation";
import { formula, type Formula } from "../../formula";
import type { Figure } from "../../table";
import { dividedByOrNil, lazyFormula, minus, constant, times } from "../../figure-with-formula";

export type FilledBeds = {
  /** Looks at all beds together: beds × periods. */
  readonly outcomes: Figure;
  /** The chance that at most so many find a filled bed: below 0 none, from `outcomes` on all. */
  atMost(this: void, filled: Figure): Figure;
};

const single = constant(1);

export type Beds = {
  readonly occupancy: Figure;
  /** The correlation between any two looks, from 0. */
  readonly together: Figure;
  /** How much the urn holds for filled and for empty beds: the parameters of the beta-binomial distribution. */
  readonly filling: Figure;
  readonly emptying: Figure;
};

/** Its share of what is in the urn beside the pull of what was drawn; 0 where nothing pulls. */
export const pullOf = (share: Figure, together: Figure): Figure => dividedByOrNil(times(share, minus(single, together)), together);

export function filledBeds(outcomes: Figure, { occupancy, together, filling, emptying }: Beds): FilledBeds {
  const sums = chancesOfAtMost(outcomes.value.toNumber(), occupancy.value, together.value);
  const chance = (filled: Decimal): Decimal => (filled.lt(0) ? zero : (sums[filled.toNumber()] ?? one));
  return {
    outcomes,
    atMost: (filled) =>
      lazyFormula(chance(filled.value), () => {
        const [most, all] = [filled.formula, outcomes.formula];
        const alone = formula`BINOMDIST(${most},${all},${occupancy.formula},TRUE)`;
        return formula`IF(${most}<0,0,IF(${most}>=${all},1,IF(${together.formula}=0,${alone},${inRuns(most, all, filling, emptying)})))`;
      }),
  };
}

/** The beta-binomial distribution up to `most`, through the logarithms of gamma functions, since Excel has no function for it. */
function inRuns(most: Formula, all: Formula, { formula: filling }: Figure, { formula: emptying }: Figure): Formula {
  const each = formula`(ROW(INDEX($A:$A,1):INDEX($A:$A,${most}+1))-1)`;
  const constants = formula`GAMMALN(${all}+1)+GAMMALN(${filling}+${emptying})-GAMMALN(${filling})-GAMMALN(${emptying})-GAMMALN(${all}+${filling}+${emptying})`;
  return formula`SUMPRODUCT(EXP(${constants}-GAMMALN(${each}+1)-GAMMALN(${all}-${each}+1)+GAMMALN(${each}+${filling})+GAMMALN(${all}-${each}+${emptying})))`;
}

/** The more looks have found a filled bed, the likelier the next one does; where `together` is 0 they do not mind each other. */
function chancesOfAtMost(outcomes: number, occupancy: Decimal, together: Decimal): readonly Decimal[] {
  const alone = one.minus(together);
  const [filling, emptying] = [occupancy.times(alone), one.minus(occupancy).times(alone)];
  let [weight, sum] = [one, one];
  const sums = [sum];
  for (let filled = 1; filled <= outcomes; filled++) {
    const more = filling.plus(together.times(filled - 1)).times(outcomes - filled + 1);
    weight = weight.times(more).div(emptying.plus(together.times(outcomes - filled)).times(filled));
    sums.push((sum = sum.plus(weight)));
  }
  return sums.map((upTo) => upTo.div(sum));
}

/** Looks that find more than break-even beds filled: a saving of exactly nothing is none. An excess below a billionth is an error of doubles. */
export const mostWithoutSaving = (block: Figure, spot: Figure, periods: Figure): Figure =>
  lazyFormula(
    block.value.times(periods.value).div(spot.value).toDecimalPlaces(9).floor(),
    () => formula`ROUNDDOWN(ROUND(${times(block, periods).formula}/${spot.formula},9),0)`,
  );
