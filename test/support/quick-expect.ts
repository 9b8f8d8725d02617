/**
 * Jest's `expect` makes some four hundred functions whenever it is called, for all that could be asked of a value, and a test asks one thing.
 * This one waits for what is asked and has Jest make that alone: the same matchers and the same failures in a fraction of the time.
 */
const jests = expect;
const all = globalThis as unknown as Record<string | symbol, unknown>;
const registered = all[Symbol.for("$$jest-matchers-object")] as { matchers: Record<string, unknown> } | undefined;
if (registered === undefined) throw new Error("Jest keeps its matchers elsewhere now: see where the package expect has them.");

function answering(asked: string, actual: unknown): unknown {
  const { matchers } = registered!;
  if (!Object.hasOwn(matchers, asked)) return Reflect.get(jests(actual), asked);
  const { stackTraceLimit } = Error;
  registered!.matchers = { [asked]: matchers[asked] };
  // The stack is noted for promises alone, which are asked above.
  Error.stackTraceLimit = 0;
  try {
    return Reflect.get(jests(actual), asked);
  } finally {
    registered!.matchers = matchers;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const quick = (...given: readonly unknown[]): unknown =>
  given.length === 1
    ? new Proxy({}, { get: (_, asked: string) => answering(asked, given[0]) })
    : jests(...(given as Parameters<typeof jests>));

all["expect"] = Object.setPrototypeOf(quick, jests);
