/** What the browser keeps for this pane. A browser may refuse to keep anything for a page in a frame: then it is kept until the pane shuts. */

const prefix = "placement-costing:";
const untilItShuts = new Map<string, string>();

export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(prefix + name, text);
  } catch {
    untilItShuts.set(name, text);
  }
}

/** Undefined when nothing is kept, or nothing that can be read. */
export function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(prefix + name) ?? untilItShuts.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function forget(name: string): void {
  untilItShuts.delete(name);
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Then it was never kept there.
  }
}

/** The names of what is kept, such as "form:savings-grid". */
export function keptNames(): readonly string[] {
  return [...new Set([...storedNames(), ...untilItShuts.keys()])];
}

function storedNames(): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  } catch {
    return [];
  }
}
