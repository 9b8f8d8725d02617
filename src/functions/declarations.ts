/** Every function that Excel is offered, from wherever it is declared. */
import { calculationFunctions, version, type FunctionDeclaration } from "../calculation";
import { checkingFunctions } from "../checking";
import { tableFunction } from "../tables/table-function";

export const functionDeclarations: readonly FunctionDeclaration[] = [...calculationFunctions, ...checkingFunctions, tableFunction, version];

const byName = new Map(functionDeclarations.map((declaration) => [declaration.name, declaration]));

export function declarationOf(name: string): FunctionDeclaration {
  const declaration = byName.get(name);
  if (declaration === undefined) throw new Error(`No function ${name} is declared`);
  return declaration;
}
