/** A session for each test of a file: the test opens it, and when it is over nothing may have gone wrong in it. */
import type { OpenPage } from "./open-page";

type Closed = { close(): Promise<void> };

export type EachTest<Server, Session> = {
  open(begin: (server: Server) => Promise<Session>): Promise<void>;
  /** The one that is open. */
  now(): Session;
};

/** The server is the file's; it is started before the first test and gone after the last. */
export function eachTest<Server extends Closed, Session extends Closed & Pick<OpenPage, "problems">>(
  start: () => Promise<Server>,
): EachTest<Server, Session> {
  let server: Server | undefined;
  let session: Session | undefined;
  beforeAll(async () => void (server = await start()));
  afterAll(() => server?.close());
  afterEach(async () => {
    const [ended, problems] = [session, session?.problems ?? []];
    session = undefined;
    await ended?.close();
    expect(problems).toEqual([]);
  });
  return {
    async open(begin) {
      if (server === undefined) throw new Error("The server has not started");
      session = await begin(server);
    },
    now() {
      if (session === undefined) throw new Error("The test opens the session first");
      return session;
    },
  };
}
