/** Calls what the add-in associated, synchronously, through its same-origin frame. */
import { errorIn } from "./cell-values";
import type { FunctionSource, Invocation, FunctionAnswer } from "./declaration";

type AddInWindow = Window & {
  JSON: JSON;
  CustomFunctions?: { _association?: { mappings: Record<string, (...args: unknown[]) => unknown> } };
};

export class DirectFunctions implements FunctionSource {
  constructor(private readonly addIn: () => Window) {}

  call({ id, args, address }: Invocation): FunctionAnswer | Promise<FunctionAnswer> {
    const window = this.addIn() as AddInWindow;
    const associated = window.CustomFunctions?._association?.mappings[id.toUpperCase()];
    if (associated === undefined) return { error: "#NAME?", message: `${id} is not associated` };
    const own = window.JSON.parse(JSON.stringify(args)) as unknown[]; // arrays of the add-in's realm, as its JSON would make them
    try {
      const result = associated(...own, { address, functionName: id });
      return isPromise(result) ? Promise.resolve(result).then((value) => ({ value }), failure) : { value: result };
    } catch (error) {
      return failure(error);
    }
  }
}

const isPromise = (value: unknown): value is Promise<unknown> => typeof (value as { then?: unknown } | null)?.then === "function";

/** Of anything but a `CustomFunctions.Error` Excel makes #VALUE!. */
function failure(error: unknown): FunctionAnswer {
  const known = errorIn(error);
  return known ? { error: known.code, message: known.message } : { error: "#VALUE!", message: "" };
}
