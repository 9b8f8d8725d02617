/** WCAG 1.4.3, of text under the mouse, which axe-core sees by chance alone: 4.5 to 1. And 1.4.11: what marks off a field, what is chosen, icons that mean something and the cursor's outline have 3 to 1 against what they lie on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const css = readFileSync(join(__dirname, "../../src/taskpane/styles/tokens.css"), "utf8");
const coloursOf = (rule: string): Record<string, string> =>
  Object.fromEntries([...rule.matchAll(/--(\w+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]));
const [lightRule = "", darkRule = ""] = css.split(':root[data-theme="dark"]');
const light = coloursOf(lightRule);
const themes = { light, dark: { ...light, ...coloursOf(darkRule) } };

/** Relative luminance of sRGB, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test("black on white has 21 to 1, and #767676, the last grey that serves for text, 4.54", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

const grounds = ["colorNeutralBackground1", "colorNeutralBackground2", "colorNeutralBackground3"];
const meant = [
  ...["colorNeutralStrokeAccessible", "colorStrokeFocus2", "colorBrandStroke1"].flatMap((line) => grounds.map((on) => [line, on])),
  ...["Success", "Warning", "Danger"].flatMap((kind) => [
    [`colorStatus${kind}Foreground3`, `colorStatus${kind}Background1`],
    [`colorStatus${kind}Foreground3`, "colorNeutralBackground1"],
  ]),
  ["colorStatusDangerBorder2", "colorNeutralBackground1"],
  ["colorBrandForeground1", "colorBrandBackground2"],
  ["colorNeutralForeground3", "colorNeutralBackground3"],
];

const underTheMouse = [
  ["colorBrandForegroundLinkHover", "colorNeutralBackground1Hover"],
  ["colorBrandForegroundLinkHover", "colorNeutralBackground1Pressed"],
  ["colorNeutralForeground1", "colorNeutralBackground1Hover"],
  ["colorNeutralForeground1", "colorNeutralBackground1Pressed"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundHover"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundPressed"],
];

test.each(Object.entries(themes))("text under the mouse, in %s", (_name, colours) => {
  const found = underTheMouse.map(([text = "", on = ""]) => ({
    text,
    on,
    has: contrast(colours[text] ?? "#777777", colours[on] ?? "#777777"),
  }));
  expect(found.filter(({ has }) => has < 4.5)).toEqual([]);
});

test.each(Object.entries(themes))("in %s", (_name, colours) => {
  const found = meant.map(([line = "", on = ""]) => ({ line, on, has: contrast(colours[line] ?? "#777777", colours[on] ?? "#777777") }));
  expect(found.filter(({ has }) => has < 3)).toEqual([]);
});
