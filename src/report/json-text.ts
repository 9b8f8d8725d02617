/** For programs: JSON in which what steers a terminal, or turns the direction of text, is written as an escape. It means the same. */
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(steering, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
