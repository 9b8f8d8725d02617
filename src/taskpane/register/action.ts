/** Something that is done to a table of the register. */

/** Null when it is done; otherwise why not, and what to do about it. */
export type Work = () => Promise<string | null>;

/** `done` is announced once the work is. */
export type Act = (work: Work, done: string) => void;

/** Work that is either done or fails with an exception: there is no message to show. */
export const withoutMessage =
  (work: () => Promise<void>): Work =>
  async () => {
    await work();
    return null;
  };
