/** What Excel's runtime offers a function: an error with a code and a sentence. */
export class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

export function provideCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionsError, ErrorCode, associate: () => undefined } });
}
