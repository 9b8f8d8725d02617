/** The page that Excel's "Help on this function" opens: the same reference, as plain HTML. */
import type { FunctionDeclaration } from "../../src/calculation";
import { functionDeclarations } from "../../src/functions/declarations";
import { argumentWords } from "../../src/functions/argument-words";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

export function referencePage(): string {
  const groups = [...new Set(functionDeclarations.map(({ group }) => group))];
  return `<!doctype html>
<!-- Generated from the declarations by \`npm run generate\`. -->
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Functions of Placement Costing</title>
    <link rel="icon" href="assets/icon.svg" />
    <link rel="stylesheet" href="assets/help.css" />
  </head>
  <body>
    <main>
    <h1>Functions of Placement Costing</h1>
    <p>Type <code>=CARE.</code> in a cell and choose. Every argument takes a cell or a range; ranges combine as in Excel's own dynamic arrays. A bad input is #VALUE! with a sentence that says what to change; a question without an answer is #N/A with the reason. Money comes out unrounded: round it once, where it is shown.</p>
    <nav aria-label="Functions">
      <ul>
${functionDeclarations.map(({ name }) => `        <li><a href="#${name.toLowerCase()}">${name}</a></li>`).join("\n")}
      </ul>
    </nav>
${groups
  .map(
    (group) =>
      `    <h2>${escaped(group)}</h2>\n${functionDeclarations
        .filter((one) => one.group === group)
        .map(section)
        .join("\n")}`,
  )
  .join("\n")}
    </main>
  </body>
</html>
`;
}

function section({ name, summary, question, parameters, result, errors = [], examples, lookalikes = [] }: FunctionDeclaration): string {
  const all = Object.entries(parameters);
  const signature = all.map(([key, parameter]) => (parameter.isOptional ? `[${key}]` : key)).join(", ");
  const lines = [
    `<h3 id="${name.toLowerCase()}">${name}</h3>`,
    `<p><strong>${escaped(question)}</strong> ${escaped(summary)}</p>`,
    `<p><code>=CARE.${name}(${signature})</code></p>`,
    ...(all.length === 0
      ? []
      : [
          "<table>",
          `  <thead><tr><th scope="col">Argument</th><th scope="col">Meaning</th></tr></thead>`,
          "  <tbody>",
          ...all.map(
            ([key, parameter]) => `    <tr><th scope="row"><code>${key}</code></th><td>${escaped(argumentWords(parameter))}</td></tr>`,
          ),
          "  </tbody>",
          "</table>",
        ]),
    `<p>Gives ${escaped(result)}.</p>`,
    ...(errors.length === 0
      ? []
      : ["<ul>", ...errors.map(({ code, means }) => `  <li><code>${code}</code>: ${escaped(means)}</li>`), "</ul>"]),
    ...examples.flatMap(({ formula, value, source }) => [
      `<p><code>${escaped(formula)}</code> ${typeof value === "string" ? `is ${escaped(value)}` : "spills"} (${escaped(source)})</p>`,
      ...(typeof value === "string"
        ? []
        : [
            `<div class="wide" tabindex="0" role="region" aria-label="${escaped(formula)}">`,
            "<table>",
            "  <tbody>",
            ...value.map((row) => `    <tr>${row.map((cell) => `<td class="figure">${escaped(cell)}</td>`).join("")}</tr>`),
            "  </tbody>",
            "</table>",
            "</div>",
          ]),
    ]),
    ...lookalikes.map(
      ({ formula, value, because, meant, meantValue }) =>
        `<p>Answered, and probably not meant: <code>${escaped(formula)}</code> is ${escaped(value)}, as ${escaped(because)}. <code>${escaped(meant)}</code> is ${escaped(meantValue)}.</p>`,
    ),
  ];
  return lines.map((line) => `    ${line}`).join("\n");
}
