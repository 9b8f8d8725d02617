/** src/functions/functions.ts, from which Microsoft's plugin makes functions.json. Its parser reads the syntax of this one file, so everything is spelled out. */
import { functionDeclarations } from "../../src/functions/declarations";
import type { FunctionDeclaration } from "../../src/calculation";
import { argumentWords } from "../../src/functions/argument-words";

const helpPage = "https://localhost:3000/reference.html";

export function functionsSource(): string {
  return [
    "/**",
    " * The functions that Excel calls. Generated from the declarations by `npm run generate`: change those, not this.",
    " * Every argument and result is a matrix, because Excel spreads no custom function over a range by itself.",
    " */",
    'import { answer, answerLater } from "./answer";',
    'import { declarationOf } from "./declarations";',
    "",
    ...functionDeclarations.map(source),
  ].join("\n");
}

function source(declaration: FunctionDeclaration): string {
  const { name, summary, result, prepare } = declaration;
  const parameters = Object.entries(declaration.parameters);
  const given = `[${parameters.map(([key]) => key).join(", ")}]`;
  const answerer = prepare === undefined ? "answer" : "answerLater";
  const signature = parameters.map(([key, parameter]) => `${key}${parameter.isOptional ? "?" : ""}: any[][]`);
  return `${[
    "/**",
    ` * ${summary}`,
    ` * @customfunction ${name}`,
    ` * @helpurl ${helpPage}#${name.toLowerCase()}`,
    ...parameters.map(([key, parameter]) => ` * @param {any[][]} ${parameter.isOptional ? `[${key}]` : key} ${argumentWords(parameter)}`),
    ` * @returns {any[][]} ${result}`,
    " */",
  ].join(
    "\n",
  )}\nexport function ${name}(${signature.join(", ")}): any[][] {\n  return ${answerer}(declarationOf("${name}"), ${given}, arguments);\n}\n`;
}
