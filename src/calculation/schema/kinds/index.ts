/** The kinds of input that the field's functions take. */
export { bedsContracted, bedStep, occupiedBeds, places } from "./beds";
export { flag } from "./flag";
export { bid, pounds } from "./pounds";
export { poundsPerWeek, topUp } from "./pounds-per-week";
export { yearBasis } from "./year-basis";
export { contractYears, wholeYears, years } from "./years";
