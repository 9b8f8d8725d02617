/** A test in a browser has many steps, each of which ends or fails in its own time; this only ends one that hangs. */
jest.setTimeout(400_000);
