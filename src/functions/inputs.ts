/** What a function works with, by the names of its parameters: { blockCost, spotCost, years }. */
import type { FunctionDeclaration } from "../calculation";

export type ReadInputs = Parameters<FunctionDeclaration["calculate"]>[0];

/**
 * The same values by their names. They stay where they are: over 40,000 cells, to change one place of a list costs a tenth of what it costs
 * to set a property whose name is only known as it is set.
 *
 * @param values in the order of the parameters; whoever changes one changes the input
 */
export function inputsOf({ parameters }: Pick<FunctionDeclaration, "parameters">, values: readonly unknown[]): ReadInputs {
  const known = kinds.get(parameters) ?? kindOf(Object.keys(parameters));
  kinds.set(parameters, known);
  return new known(values) as ReadInputs;
}

type Kind = new (values: readonly unknown[]) => object;
const kinds = new WeakMap<FunctionDeclaration["parameters"], Kind>();

const kindOf = (names: readonly string[]): Kind =>
  class Inputs {
    readonly #values: readonly unknown[];
    constructor(values: readonly unknown[]) {
      this.#values = values;
    }
    static {
      for (const [place, name] of names.entries())
        Object.defineProperty(this.prototype, name, {
          get(this: Inputs) {
            return this.#values[place];
          },
        });
    }
  };
