/** What this field multiplies by. */
export interface Constant {
  readonly value: number;
  readonly words: string;
}

export const [daysOfYear, daysOfLeapYear, daysOfWeek] = [365, 366, 7] as const;

export const weeksOfYear: readonly Constant[] = [
  { value: 52, words: "52 weeks" },
  { value: daysOfYear / daysOfWeek, words: "365 ÷ 7 weeks" },
  { value: daysOfLeapYear / daysOfWeek, words: "366 ÷ 7 weeks" },
  { value: 365.25 / daysOfWeek, words: "365.25 ÷ 7 weeks" },
];
export const monthsOfYear: Constant = { value: 12, words: "12 months" };

/** Common multipliers. Order does not matter; the figures decide. */
const ofTheField: readonly Constant[] = [
  ...weeksOfYear,
  monthsOfYear,
  { value: daysOfWeek, words: "7 days" },
  { value: daysOfYear, words: "365 days" },
];

/** The term in years and the number of beds are small whole numbers, above all those that the labels name. */
export const constantsOf = (namedNumbers: readonly number[], namedWeeks: readonly string[] = []): readonly Constant[] =>
  namedNumbers.length + namedWeeks.length === 0 ? unnamed : withNamed(namedNumbers, namedWeeks);

/** Those that no label need name. Of larger ones some line is nearly a multiple of another by chance. */
export const mostUnnamed = 10;
const small = Array.from({ length: mostUnnamed }, (_, before) => before + 1).slice(1);

function withNamed(namedNumbers: readonly number[], namedWeeks: readonly string[]): readonly Constant[] {
  const whole = [...new Set([...namedNumbers, ...small])].filter((value) => !ofTheField.some((known) => known.value === value));
  const weeks = namedWeeks.map((digits) => ({ value: Number(digits), words: `${digits} weeks` }));
  return [...weeks, ...ofTheField, ...whole.map((value) => ({ value, words: String(value) }))];
}

/** Of most tables, whose labels name none. */
const unnamed = withNamed([], []);
