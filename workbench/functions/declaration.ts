/** The part of functions.json that the bridge reads. */
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { FunctionType } from "@univerjs/engine-formula";

export type Parameter = {
  name: string;
  description?: string;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
};
export type Declaration = { id: string; name: string; description?: string; parameters: Parameter[] };

export type Argument = string | number | boolean | null | undefined | Argument[];
export type Invocation = { id: string; args: Argument[]; address: string };
export type FunctionAnswer = { value: unknown } | { error: string; message: string };

/** Answers calls of custom functions, at once or later. */
export interface FunctionSource {
  call(invocation: Invocation): FunctionAnswer | Promise<FunctionAnswer>;
}

/** For autocomplete and argument help. */
export function information(declaration: Declaration, namespace: string): IFunctionInfo {
  const text = declaration.description ?? "";
  return {
    functionName: `${namespace}.${declaration.name}`,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: declaration.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? parameter.name,
      example: parameter.dimensionality === "matrix" ? "A1:A3" : "A1",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
