/** Calls the add-in's associated functions directly in its frame, which has the same origin. */
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
    // The add-in must get arrays of its own realm, which only its own JSON can make.
    const ownArgs = window.JSON.parse(JSON.stringify(args)) as unknown[];
    try {
      const result = associated(...ownArgs, { address, functionName: id });
      return isPromise(result) ? Promise.resolve(result).then((value) => ({ value }), failure) : { value: result };
    } catch (error) {
      return failure(error);
    }
  }
}

const isPromise = (value: unknown): value is Promise<unknown> => typeof (value as { then?: unknown } | null)?.then === "function";

/** As in Excel, anything thrown that is not a `CustomFunctions.Error` is #VALUE!. */
function failure(error: unknown): FunctionAnswer {
  const known = errorIn(error);
  return known ? { error: known.code, message: known.message } : { error: "#VALUE!", message: "" };
}
