/** The part of functions.json that the bridge reads. */
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
export type Outcome = { value: unknown } | { error: string; message: string };

/** Whoever answers a custom function: at once, or later. */
export interface FunctionSource {
  call(invocation: Invocation): Outcome | Promise<Outcome>;
}
