/** Parses a formula that is one call, such as =CARE.SHARE(100,{1;1;1}), into the matrices of cells that Excel would hand over. */
export type Call = { readonly name: string; readonly given: readonly unknown[] };

export function parseCall(formula: string): Call {
  const [, name = "", inside = ""] = /^=CARE\.([A-Z]+)\((.*)\)$/s.exec(formula.trim()) ?? [];
  if (name === "") throw new Error(`Not a call of one function: ${formula}`);
  return { name, given: inside.trim() === "" ? [] : split(inside, ",").map(argument) };
}

function argument(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (!trimmed.startsWith("{")) return [[cell(trimmed)]];
  return split(trimmed.slice(1, -1), ";").map((row) => split(row, ",").map((one) => cell(one.trim())));
}

function cell(text: string): unknown {
  if (text === "") return null;
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?%?$/i.test(text)) throw new Error(`Not a constant: ${text}`);
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** Splits at separators outside text and matrices. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let [inText, depth] = [false, 0];
  for (const sign of text) {
    if (sign === '"') inText = !inText;
    if (!inText && sign === "{") depth++;
    if (!inText && sign === "}") depth--;
    if (sign === separator && !inText && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
