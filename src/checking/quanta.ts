/** The units that people round money to, and how they are written. */
import { decimal, withCommas, type Decimal } from "../calculation";

/** From a penny up, each a divisor of the next. £50, £200 and the like are not used. */
export const quanta: readonly Decimal[] = [
  "0.01",
  "0.1",
  "1",
  "10",
  "100",
  "500",
  "1000",
  "10000",
  "50000",
  "100000",
  "500000",
  "1000000",
].map(decimal);

const pound = decimal(1);

/** "£0.01", "£0.10", "£1,000". */
export const quantumInPounds = (quantum: Decimal): string => wordsOfQuanta.get(quantum) ?? inPounds(quantum);
const inPounds = (quantum: Decimal): string => `£${withPlaces(quantum, quantum.lt(pound) ? 2 : 0)}`;

/** With commas, and with `places` decimals. */
export const withPlaces = (figure: Decimal, places: number): string => withCommas(figure.toFixed(places));

/** How many decimals show all these figures in full: none, or at least two, as pence are printed. */
export function placesInFull(...figures: readonly Decimal[]): number {
  const most = Math.max(...figures.map((figure) => figure.decimalPlaces()));
  return most === 0 ? 0 : Math.max(2, most);
}

/** The unit to which a figure seems to be printed: 1 without decimals, 0.01 with two. */
export const impliedQuantum = (figure: Decimal): Decimal => pound.div(decimal(10).pow(figure.decimalPlaces()));

/** Forty thousand checks name these over and over. */
const wordsOfQuanta: ReadonlyMap<Decimal, string> = new Map(quanta.map((quantum) => [quantum, inPounds(quantum)]));
