import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs Debian packages, only where that needs no question: as root on a system that has apt-get.
 * Returns whether they were installed; says what it does, as it takes a minute or two.
 *
 * @param {string} title what people call the program
 * @param {string[]} packages
 * @returns {boolean}
 */
export function installDebianPackages(title, packages) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.error(`No ${title} here: installing Debian's ${packages.join(" and ")} …`);
  return aptGet("update", "-qq") && aptGet("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

/** apt-get's own output goes to standard error: what these scripts print on standard output is for other programs. */
function aptGet(...args) {
  const options = { stdio: ["ignore", 2, "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  return spawnSync("apt-get", args, options).status === 0;
}
