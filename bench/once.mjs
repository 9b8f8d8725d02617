// node bench/once.mjs FOLDER WORK prints how many milliseconds a piece of work takes with the build of that folder, in a process of its own.
import { works } from "./works.mjs";

const [, , folder, what] = process.argv;
console.log(works[what](folder));
