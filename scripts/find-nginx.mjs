import { fileURLToPath } from "node:url";
import { findProgram, printPath } from "./find-program.mjs";

/** The path of nginx: the one NGINX_PATH names, else the first that is installed. */
export function findNginx() {
  return findProgram({
    title: "nginx",
    variable: "NGINX_PATH",
    names: ["nginx"],
    places: places[process.platform] ?? [],
    packages: ["nginx-light"],
    download: "https://nginx.org/en/download.html",
  });
}

const places = {
  darwin: ["/opt/homebrew/bin/nginx", "/usr/local/bin/nginx"],
  // Not on the PATH of everybody.
  linux: ["/usr/sbin/nginx", "/usr/local/sbin/nginx"],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) printPath(findNginx);
