/** What a browser does after an event it does in its own time: it is waited for, and never read at once. */

/** A busy machine may take its time; on another this is never waited for. */
const patience = 30_000;
const pause = 50;

/** Tries until nothing is thrown, `expect` included; then gives what was found. After so long, what was thrown last is thrown. */
export async function eventually<Found>(attempt: () => Promise<Found>): Promise<Found> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
