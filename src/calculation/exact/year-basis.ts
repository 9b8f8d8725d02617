/** How long a year of care is: 52 weeks, 365 days, or a financial year's own days. Kept in days, so that weeks are an exact ratio. */
import type { Decimal } from "./decimal";
import { decimal } from "./decimal";
import { daysInFinancialYear, financialYear, financialYearName } from "./financial-year";

const seven = decimal(7);
const closeEnough = decimal("1e-9");
const quarter = decimal("0.25");

export class YearBasis {
  private constructor(
    readonly days: Decimal,
    /** In words that fit "Block on …": "52 weeks", "365 days", "366 days (2027/28)". */
    readonly words: string,
  ) {}

  /** 50 to 54 is weeks and 364 to 366 is days; null is anything else. */
  static fromNumber(count: Decimal): YearBasis | null {
    if (count.gte(50) && count.lte(54)) return YearBasis.#ofWeeks(count);
    if (count.gte(364) && count.lte(366)) return new YearBasis(count, `${count.toString()} days`);
    return null;
  }

  /** "2027/28" counts that year's real days; null is any other text. */
  static fromFinancialYear(text: string): YearBasis | null {
    const beginning = financialYear(text);
    if (beginning === null) return null;
    const days = daysInFinancialYear(beginning);
    return new YearBasis(decimal(days), `${days} days (${financialYearName(beginning)})`);
  }

  /** A cell's 52.1428571428571 means 365 ÷ 7 and is read as that. */
  static #ofWeeks(weeks: Decimal): YearBasis {
    const days = weeks.times(seven);
    const ratio = days.div(quarter).round().times(quarter);
    const isRatio = ratio.minus(days).abs().lt(closeEnough.times(seven));
    if (!isRatio || weeks.isInteger()) return new YearBasis(days, `${weeks.toString()} weeks`);
    return new YearBasis(
      ratio,
      ratio.gte(364) && ratio.lte(366) ? `${ratio.toString()} days` : `${weeks.toSignificantDigits(6).toString()} weeks`,
    );
  }

  /** Weeks in the year: 52, or 365 ÷ 7 to the module's 40 digits. */
  get weeks(): Decimal {
    return this.days.div(seven);
  }

  /** A weekly amount as a yearly one. The division comes last, so that whole results stay whole. */
  perYear(weekly: Decimal): Decimal {
    return weekly.times(this.days).div(seven);
  }

  /** A yearly amount for all beds as a weekly one for each bed. */
  perWeek(annual: Decimal, beds: Decimal): Decimal {
    return annual.times(seven).div(this.days.times(beds));
  }
}
