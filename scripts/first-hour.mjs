// node scripts/first-hour.mjs: how many clicks and keys a newcomer needs for a savings grid of their own, counted in the workbench.
// `npm run build` first. Exits with 1 where a way takes more than it may.
import { ways } from "./first-hour/ways.mjs";
import { person } from "./first-hour/person.mjs";
import { stage as build } from "./pictures/stage.mjs";

const stage = await build();
let isTooMany = false;
try {
  console.log("way".padEnd(36), "clicks".padStart(11), "keys besides".padStart(14), "keys in all".padStart(13), " came to");
  for (const { name, most, walk, cameTo } of ways) {
    const page = await stage.workbench();
    const { did, ...someone } = person(page);
    await walk(someone, page);
    const sentence = await cameTo(page);
    const { clicks, keysBesides, keys } = did();
    const cell = (count, bound) => (bound === undefined ? `${count}` : `${count} of ${bound}`);
    console.log(
      name.padEnd(36),
      cell(clicks, most.clicks).padStart(11),
      cell(keysBesides, most.keysBesides).padStart(14),
      cell(keys, most.keys).padStart(13),
      ` ${sentence}`,
    );
    isTooMany ||= clicks > (most.clicks ?? Infinity) || keysBesides > (most.keysBesides ?? Infinity) || keys > (most.keys ?? Infinity);
    await page.context().close();
  }
} finally {
  await stage.close();
}
if (isTooMany) {
  console.error("A way takes more than it may.");
  process.exitCode = 1;
}
