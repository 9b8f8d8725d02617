/** The documents as static pages: guides, reference, methods, decisions, what has changed. A link that leads nowhere stops the release. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, posix, relative } from "node:path";
import { Marked } from "marked";

/** Pages in the order of the site's own contents. What is not listed here is found by links. */
const contents = [
  [
    "For those who use it",
    ["user-guide", "functions-for-finance-partners", "reports-for-authors", "tables-in-pictures", "name-error", "other-programs"],
  ],
  ["Reference", ["reference/functions", "reference/tables", "method", "glossary", "performance"]],
  [
    "For administrators",
    [
      "administrator-guide",
      "accessibility",
      "accessibility-criteria",
      "security",
      "dependencies",
      "changelog",
      "licence",
      "decisions/index",
    ],
  ],
];

/** Where a Markdown file stands on the site, without its ending. */
const placeOf = (file) =>
  ({ "CHANGELOG.md": "changelog", "SECURITY.md": "security", LICENSE: "licence", "docs/decisions/README.md": "decisions/index" })[file] ??
  file.replace(/^docs\//, "").replace(/\.md$/, "");

/**
 * @param {string} root the project's folder
 * @returns {Record<string, string | Uint8Array>} each file by its path below docs/
 */
export function documents(root) {
  const sources = ["CHANGELOG.md", "SECURITY.md", "LICENSE", ...markdownIn(root, "docs")];
  const pages = new Map(sources.map((file) => [file, { file, place: placeOf(file), ...rendered(root, file) }]));
  const files = {};
  const titles = new Map([...pages.values()].map(({ place, title }) => [place, title]));
  const missing = [];
  for (const { file, place, title, html } of pages.values()) {
    const linked = html.replace(/(href|src)="([^"]*)"/g, (whole, attribute, target) => {
      const found = resolve(root, file, place, target, pages, files);
      if (found === null) missing.push(`${file}: ${target}`);
      return found === null ? whole : `${attribute}="${found}"`;
    });
    files[`${place}.html`] = page({ title, place, body: linked, titles });
  }
  missing.push(...danglingAnchors(files));
  if (missing.length > 0) throw new Error(`These links of the documents lead nowhere:\n  ${missing.join("\n  ")}`);
  files["index.html"] = page({
    title: "Placement Costing",
    place: "index",
    body: `<h1>Placement Costing: documents</h1>\n${list("index", titles)}`,
    titles,
  });
  return files;
}

function markdownIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      return entry.isDirectory() ? markdownIn(root, file) : extname(file) === ".md" ? [file] : [];
    });
}

function rendered(root, file) {
  const text = readFileSync(join(root, file), "utf8");
  if (file === "LICENSE") return { title: "Licence", html: `<h1>Licence</h1>\n<pre>${escaped(text)}</pre>` };
  const taken = new Map();
  let tables = 0;
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const words = this.parser.parseInline(tokens);
        return `<h${depth} id="${anchor(words, taken)}">${words}</h${depth}>\n`;
      },
      // A wide table scrolls by itself, with the keyboard too.
      table(token) {
        const cell = (tag, one) => `<${tag}${tag === "th" ? ' scope="col"' : ""}>${this.parser.parseInline(one.tokens)}</${tag}>`;
        const row = (tag, cells) => `<tr>${cells.map((one) => cell(tag, one)).join("")}</tr>`;
        const head = token.header.some(({ text }) => text !== "") ? `<thead>${row("th", token.header)}</thead>` : "";
        return `<div class="wide" tabindex="0" role="region" aria-label="Table ${++tables}"><table>${head}<tbody>${token.rows.map((cells) => row("td", cells)).join("")}</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(text.replace(/^<!--[^]*?-->\s*/, ""));
  return { title: /^# (.*)$/m.exec(text)?.[1].replaceAll("`", "") ?? file, html };
}

/** As GitHub makes them, so that a link works in both places. */
function anchor(words, taken) {
  const plain = words
    .replace(/<[^>]*>/g, "")
    .replace(/&#?\w+;/g, "")
    .toLowerCase()
    .trim();
  const name = plain.replace(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(" ", "-");
  const count = taken.get(name) ?? 0;
  taken.set(name, count + 1);
  return count === 0 ? name : `${name}-${count}`;
}

/** The link as the site has it; null where there is no such file. Pictures are taken along. */
function resolve(root, file, place, target, pages, files) {
  if (/^(https?:|mailto:|#)/.test(target)) return target;
  const [path, fragment] = target.split("#");
  const source = posix.normalize(posix.join(dirname(file), path));
  const here = posix.dirname(`/${place}`);
  const wanted = pages.get(source) ?? pages.get(`${source.replace(/\/$/, "")}/README.md`);
  const to = (name) => posix.relative(here, `/${name}`);
  if (wanted !== undefined) return `${to(`${wanted.place}.html`)}${fragment === undefined ? "" : `#${fragment}`}`;
  if (!existsSync(join(root, source))) return null;
  if (source === "docs/reference/functions.html")
    return `${to("")}${to("") === "" ? "" : "/"}../reference.html${fragment === undefined ? "" : `#${fragment}`}`;
  if (/\.(png|svg)$/.test(source)) {
    const name = source.replace(/^docs\//, "");
    files[name] = readFileSync(join(root, source));
    return to(name);
  }
  // A file of the sources, which the site does not have: the repository's own address is not known here.
  return to("sources.html");
}

/** `#…` that no heading of the page it leads to has. */
function danglingAnchors(files) {
  files["sources.html"] = page({
    title: "In the sources",
    place: "sources",
    body: "<h1>In the sources</h1>\n<p>This part is not among the pages of a release. It is a file of the project's sources.</p>",
    titles: new Map(),
  });
  const anchors = (html) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const own = Object.entries(files).filter(([name]) => name.endsWith(".html"));
  return own.flatMap(([name, html]) =>
    [...html.matchAll(/href="([^":]*)#([^"]+)"/g)].flatMap(([, path, fragment]) => {
      const target = path === "" ? name : posix.normalize(posix.join(posix.dirname(name), path));
      const there = files[target];
      return there === undefined || anchors(there).has(decodeURIComponent(fragment)) ? [] : [`${name}: ${path}#${fragment}`];
    }),
  );
}

function list(place, titles) {
  const here = posix.dirname(`/${place}`);
  const item = (name) => `<li><a href="${posix.relative(here, `/${name}.html`)}">${escaped(titles.get(name))}</a></li>`;
  return contents
    .map(
      ([heading, names]) =>
        `<h2>${heading}</h2>\n<ul>\n${names
          .filter((name) => titles.has(name))
          .map(item)
          .join("\n")}\n</ul>`,
    )
    .join("\n");
}

function page({ title, place, body }) {
  const up = relative(dirname(`/${place}`), "/") || ".";
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}${place === "index" ? ": documents" : " – Placement Costing"}</title>
    <link rel="icon" href="${up}/../assets/icon.svg" />
    <link rel="stylesheet" href="${up}/../assets/help.css" />
  </head>
  <body>
    ${place === "index" ? "" : `<nav aria-label="Documents"><a href="${up}/index.html">All documents</a></nav>`}
    <main>
${body}
    </main>
  </body>
</html>
`;
}

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
