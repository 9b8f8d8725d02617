/** What the browser keeps for this pane. Where it refuses, as some do for a page in a frame, it is kept in memory until the pane closes. */

const prefix = "placement-costing:";
const inMemory = new Map<string, string>();

export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(prefix + name, text);
  } catch {
    inMemory.set(name, text);
  }
}

/** Undefined when nothing is kept, or nothing that can be read. */
export function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(prefix + name) ?? inMemory.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function forget(name: string): void {
  inMemory.delete(name);
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // A browser that refuses has nothing to remove.
  }
}

/** The names of what is kept, such as "form:savings-grid". */
export function keptNames(): readonly string[] {
  return [...new Set([...storedNames(), ...inMemory.keys()])];
}

function storedNames(): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  } catch {
    return [];
  }
}
