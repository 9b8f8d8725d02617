// node scripts/pictures.mjs [name …]: the pictures of the guides into docs/images; "tables/" or "savings-grid" takes those that have it in their names.
// `npm run build` first. A change of how the pane or the tables look is to be looked at in these pictures.
import { guidePictures } from "./pictures/of-guides.mjs";
import { tablePictures } from "./pictures/of-tables.mjs";
import { stage as build } from "./pictures/stage.mjs";

const asked = process.argv.slice(2);
const stage = await build();
try {
  for (const { name, take } of [...(await tablePictures(stage)), ...guidePictures]) {
    if (asked.length > 0 && !asked.some((part) => name.includes(part))) continue;
    const { page, picture, pictures = { [name]: picture } } = await take(stage);
    for (const [path, screenshot] of Object.entries(pictures)) await stage.keep(path, screenshot);
    await page.context().close();
  }
} finally {
  await stage.close();
}
