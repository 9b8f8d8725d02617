import { zipSync } from "fflate";

/** A .zip of these files. Its times are always the same, so that the same files give the same bytes. */
export const archive = (files) => zipSync(Object.fromEntries(Object.entries(files).sort()), { mtime: "1980-01-01T00:00:00", level: 9 });
