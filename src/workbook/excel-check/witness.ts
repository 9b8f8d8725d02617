/** Listens to what Excel hands over to one of our functions. Its answers stay the same, in everybody's cells. */
type Associated = (...given: unknown[]) => unknown;
type Association = { readonly mappings: Readonly<Record<string, Associated | undefined>> };

export type Witness = {
  /** The calls whose last given argument is this text: what else the workbook asks of the function is not ours to look at. */
  callsMarked(this: void, mark: string): readonly (readonly unknown[])[];
  leave(this: void): void;
};

/** Null where Excel's script keeps its functions otherwise than it has so far. */
export function listenTo(name: string): Witness | null {
  const { _association: association } = CustomFunctions as typeof CustomFunctions & { readonly _association?: Association };
  const original = association?.mappings[name];
  if (original === undefined) return null;
  const calls: (readonly unknown[])[] = [];
  CustomFunctions.associate(name, (...given: unknown[]): unknown => {
    calls.push(given);
    return original(...given);
  });
  return {
    callsMarked: (mark) => calls.filter((given) => given.some((argument) => textIn(argument) === mark)),
    leave: () => CustomFunctions.associate(name, original),
  };
}

const textIn = (argument: unknown): unknown => (Array.isArray(argument) ? textIn((argument as unknown[])[0]) : argument);
