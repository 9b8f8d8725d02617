/** How long a test may take: a busy machine is no reason to fail. */
jest.setTimeout(60_000);
