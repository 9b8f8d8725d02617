/** Records the arguments with which Excel calls one of our functions. The function answers as before. */
type Associated = (...callArguments: unknown[]) => unknown;
type Association = { readonly mappings: Readonly<Record<string, Associated | undefined>> };

export type Witness = {
  /** The calls with this text among their arguments. The workbook's own calls have no such mark. */
  callsMarked(this: void, mark: string): readonly (readonly unknown[])[];
  leave(this: void): void;
};

/** Null where this version of Office.js keeps its functions elsewhere. */
export function listenTo(name: string): Witness | null {
  const { _association: association } = CustomFunctions as typeof CustomFunctions & { readonly _association?: Association };
  const original = association?.mappings[name];
  if (original === undefined) return null;
  const calls: (readonly unknown[])[] = [];
  CustomFunctions.associate(name, (...callArguments: unknown[]): unknown => {
    calls.push(callArguments);
    return original(...callArguments);
  });
  return {
    callsMarked: (mark) => calls.filter((callArguments) => callArguments.some((argument) => textIn(argument) === mark)),
    leave: () => CustomFunctions.associate(name, original),
  };
}

const textIn = (argument: unknown): unknown => (Array.isArray(argument) ? textIn((argument as unknown[])[0]) : argument);
