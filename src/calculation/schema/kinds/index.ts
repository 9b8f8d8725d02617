/** The kinds of input that the functions take. */
export { bedsAtRisk, bedsContracted, bedStep, filledDays, occupiedBeds, places } from "./beds";
export { choice } from "./choice";
export { children, periods, points, smallCount, supportLevel } from "./count";
export { date, dateOrBlank } from "./date";
export { financialYear } from "./financial-year";
export { flag } from "./flag";
export { bid, pounds } from "./pounds";
export { poundsPerWeek, poundsPerWeekOrBlank, topUp } from "./pounds-per-week";
export { passOnError } from "./number";
export { quantum } from "./quantum";
export { interestRate, occupancy, shareOfIndex, yearlyRate } from "./rate";
export { weight } from "./weight";
export { yearBasis } from "./year-basis";
export { contractYears, loanYears, wholeYears, years } from "./years";
