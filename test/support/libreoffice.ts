/** A real spreadsheet program, without its windows. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Opens a file, calculates it and saves it in another format; returns the new file's path. `as` says how it is to be read. */
export async function convert(file: string, format: string, folder: string, as?: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    const program = process.env["LIBREOFFICE_PATH"] ?? "soffice";
    await run(
      program,
      [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--norestore",
        ...(as === undefined ? [] : [`--infilter=${as}`]),
        ...["--convert-to", format, "--outdir", folder, file],
      ],
      { timeout: 180_000 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return join(folder, `${basename(file).replace(/\.[^.]+$/, "")}.${format.split(":")[0] ?? format}`);
}
