/** A few places of a line at which all that is tried is looked at first: those that are no totals, spread over the line. */
export function samplesOf(numbers: Float64Array, isTotalPlace: readonly boolean[]): readonly number[] {
  let parts = 0;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    if (number === 0 || Number.isNaN(number)) continue;
    if (!isTotalPlace[place]) parts++;
  }
  const [samples, most] = [new Array<number>(), Math.min(parts, mostSamples)];
  for (let place = 0, before = 0; samples.length < most; place++) {
    const number = numbers[place] ?? 0;
    if (number === 0 || Number.isNaN(number) || isTotalPlace[place]) continue;
    if (parts <= mostSamples || before === Math.floor((samples.length * (parts - 1)) / (mostSamples - 1))) samples.push(place);
    before++;
  }
  return samples;
}

/** Of figures or places: what fewer have in common may be chance. */
export const fewestToTell = 3;

export const mostSamples = 5;

/** Of the places that are filled, and not by nil. */
export function firstMiddleAndLastOf(numbers: Float64Array): readonly number[] {
  let filled = 0;
  for (let place = 0; place < numbers.length; place++) if (isAmount(numbers[place])) filled++;
  const found: number[] = [];
  for (let place = 0, before = 0; place < numbers.length && before < filled; place++) {
    if (!isAmount(numbers[place])) continue;
    if (before === 0 || before === filled >> 1 || before === filled - 1) found.push(place);
    before++;
  }
  return found;
}

const isAmount = (number: number | undefined): boolean => number !== undefined && number !== 0 && !Number.isNaN(number);

/** So many that the rest of the samples cannot be most of them. */
export const areTooMany = (missed: number, samples: number): boolean => missed >= samples - missed;

/** Most of the samples: a slip may stand in one or two of them. */
export const isMost = (holding: number, samples: number): boolean => holding > 1 && holding > samples - holding;
