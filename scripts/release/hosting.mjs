/** The settings of a web server for a release: which headers go with which file. One table, from which nginx's and Azure's settings are made. */

/** Excel on the web shows the pane inside a page of its own, at one of these. */
const frames =
  "https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.microsoft365.com https://*.cloud.microsoft https://*.sharepoint.com";

const ownPolicy = (page) => /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)[1];
/** @param {string} page taskpane.html, whose own policy it repeats, with what only a header can say */
export const policy = (page) => `${ownPolicy(page)}; frame-ancestors ${frames}`;

/** Pages that explain: no script, and nobody frames them. */
const documentPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const always = {
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
const kept = "public, max-age=31536000, immutable";
const askedAgain = "no-cache";

/**
 * The kinds of file, by their path below the base; the first that fits counts, and the last is everything else.
 * `pattern` is a regular expression for nginx, `paths` the same for Azure, which knows `*` at the end and endings.
 */
export function kinds(page, checkPage) {
  return [
    {
      title: "Scripts and styles with a name that stays",
      pattern: "(functions\\.js|assets/help\\.css)$",
      paths: ["functions.js", "assets/help.css"],
      headers: { "Cache-Control": askedAgain },
    },
    {
      title: "Parts with a name of their own content: kept for a year",
      pattern: "[^/]+\\.[0-9a-f]{8}\\.(js|css)$",
      paths: ["*.{js,css}"],
      headers: { "Cache-Control": kept },
    },
    {
      title: "The pane: asked for again at each start",
      pattern: "taskpane\\.html$",
      paths: ["taskpane.html"],
      headers: { "Cache-Control": askedAgain, "Content-Security-Policy": policy(page) },
    },
    {
      title: "The check of reports: nobody frames it, and it reaches nothing but its own scripts",
      pattern: "check\\.html$",
      paths: ["check.html"],
      headers: { "Cache-Control": askedAgain, "Content-Security-Policy": `${ownPolicy(checkPage)}; frame-ancestors 'none'` },
    },
    {
      title: "Pages that explain",
      pattern: "(reference|(assets|docs)/.*)\\.html$",
      paths: ["reference.html", "assets/support.html", "docs/*"],
      headers: { "Cache-Control": askedAgain, "Content-Security-Policy": documentPolicy },
    },
    {
      title: "The list of functions, which Excel on the web reads from its own address",
      pattern: "functions\\.json$",
      paths: ["functions.json"],
      headers: { "Cache-Control": askedAgain, "Access-Control-Allow-Origin": "*" },
    },
    { title: "Everything else", pattern: "", paths: [], headers: { "Cache-Control": askedAgain } },
  ];
}

const types = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  txt: "text/plain",
};

/** nginx: a server of its own for the address, to be put into /etc/nginx/conf.d/ or sites-enabled/. */
export function nginxSettings({ base, page, checkPage }) {
  const { hostname, port, pathname } = new URL(base);
  const path = pathname.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const byKind = ["Cache-Control", "Content-Security-Policy", "Access-Control-Allow-Origin"];
  const variable = (header) => `$care_${header.toLowerCase().replaceAll("-", "_")}`;
  const map = (header) => [
    `map $uri ${variable(header)} {`,
    ...kinds(page, checkPage).flatMap(({ title, pattern, headers }) =>
      pattern === "" ? [] : [`    # ${title}`, `    "~^${path}${pattern}" "${headers[header] ?? ""}";`],
    ),
    `    default "${kinds(page, checkPage).at(-1).headers[header] ?? ""}";`,
    "}",
    "",
  ];
  const typesByKind = Object.entries(types).map(([ending, type]) => `            ${type} ${ending};`);
  return `${[
    `# Placement Costing at ${base}`,
    "# Made by the release. Three places are yours: the certificate, its key, and the folder into which you put site/.",
    "",
    ...byKind.flatMap(map),
    "server {",
    `    listen ${port || 443} ssl;`,
    `    server_name ${hostname};`,
    "    ssl_certificate /etc/ssl/certs/placement-costing.pem;",
    "    ssl_certificate_key /etc/ssl/private/placement-costing.key;",
    "    ssl_protocols TLSv1.2 TLSv1.3;",
    "    server_tokens off;",
    "    absolute_redirect off;",
    "",
    `    location = ${pathname} {`,
    ...Object.entries(always).map(([header, value]) => `        add_header ${header} "${value}" always;`),
    `        return 302 ${pathname}docs/index.html;`,
    "    }",
    "",
    `    location ${pathname} {`,
    "        alias /var/www/placement-costing/;",
    "        index index.html;",
    "        limit_except GET { deny all; }",
    "        types {",
    ...typesByKind,
    "        }",
    "        charset utf-8;",
    "        charset_types text/javascript text/css application/json image/svg+xml text/plain;",
    "        gzip on;",
    "        gzip_vary on;",
    "        gzip_types text/javascript text/css application/json image/svg+xml text/plain;",
    "        # A header without a value is not sent.",
    ...Object.entries(always).map(([header, value]) => `        add_header ${header} "${value}" always;`),
    ...byKind.map((header) => `        add_header ${header} ${variable(header)} always;`),
    "    }",
    "}",
  ].join("\n")}\n`;
}

/** Azure Static Web Apps, whose file of settings may have 20 kB. */
export function azureSettings({ base, page, checkPage }) {
  const { pathname } = new URL(base);
  const byKind = kinds(page, checkPage);
  return {
    $schema: "https://json.schemastore.org/staticwebapp.config.json",
    globalHeaders: { ...always, ...byKind.at(-1).headers },
    mimeTypes: Object.fromEntries(
      Object.entries(types).map(([ending, type]) => [`.${ending}`, ending === "png" ? type : `${type}; charset=utf-8`]),
    ),
    routes: byKind.flatMap(({ paths, headers }) => paths.map((path) => ({ route: `${pathname}${path}`, headers }))),
  };
}
