/**
 * The unified manifest, made from the add-in only one and from functions.json, so that the two say the same. Microsoft's converters leave
 * the functions out.
 */
import { DomUtils, parseDocument } from "htmlparser2";

const { findAll, findOne, getElementsByTagName } = DomUtils;

const schemaVersion = "1.29";

/**
 * @param {{ xml: string, functions: { functions: object[], allowCustomDataForDataTypeAny?: boolean }, base: string, version: string }} made
 *   `xml` and `functions` with the release's own address in them
 */
export function unifiedManifest({ xml, functions, base, version }) {
  const document = parseDocument(xml, { xmlMode: true });
  const one = (name, within = document) => findOne(({ name: tag }) => tag === name, within.children ?? within, true);
  const all = (name, within) => getElementsByTagName(name, within);
  const text = (name) =>
    one(name)
      .children.map(({ data }) => data)
      .join("");
  const resources = new Map(
    findAll(({ name }) => /^bt:(Image|Url|String)$/.test(name), document.children).map(({ attribs }) => [attribs.id, attribs.DefaultValue]),
  );
  const said = (name, within) => resources.get(one(name, within).attribs.resid);
  const icons = (within) =>
    all("bt:Image", one("Icon", within)).map(({ attribs }) => ({ size: Number(attribs.size), url: resources.get(attribs.resid) }));

  const group = one("Group");
  const controls = all("Control", group).map((control) => ({
    id: control.attribs.id,
    type: "button",
    label: said("Label", control),
    icons: icons(control),
    supertip: { title: said("Title", one("Supertip", control)), description: said("Description", one("Supertip", control)) },
    actionId: one("FunctionName", control).children[0].data,
  }));
  const [label] = all("Label", group).filter(({ parent }) => parent === group);
  const [groupIcon] = all("Icon", group).filter(({ parent }) => parent === group);
  const started = one("GetStarted");
  const namespace = said("Namespace");
  const name = one("DisplayName").attribs.DefaultValue;

  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version,
    id: text("Id"),
    name: { short: name, full: name },
    description: {
      short: "Block contract or spot purchase? Exact functions and standard tables.",
      full: one("Description").attribs.DefaultValue,
    },
    developer: {
      name: text("ProviderName"),
      websiteUrl: `${base}docs/index.html`,
      privacyUrl: `${base}docs/administrator-guide.html`,
      termsOfUseUrl: `${base}docs/licence.html`,
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#0f6cbd",
    localizationInfo: { defaultLanguageTag: text("DefaultLocale").toLowerCase() },
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    validDomains: [new URL(base).host],
    extensions: [
      {
        requirements: {
          scopes: ["workbook"],
          capabilities: all("Set", one("Requirements")).map(({ attribs }) => ({ name: attribs.Name, minVersion: attribs.MinVersion })),
        },
        runtimes: [
          {
            id: "SharedRuntime",
            type: "general",
            code: { page: said("SourceLocation", one("Page")) },
            lifetime: "long",
            actions: controls.map(({ actionId }) => ({ id: actionId, type: "executeFunction" })),
            customFunctions: {
              namespace: { id: namespace, name: namespace },
              allowCustomDataForDataTypeAny: functions.allowCustomDataForDataTypeAny === true,
              functions: functions.functions.map(flat),
            },
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                builtInTabId: one("OfficeTab").attribs.id,
                groups: [
                  { id: group.attribs.id, label: resources.get(label.attribs.resid), icons: icons({ children: [groupIcon] }), controls },
                ],
              },
            ],
          },
        ],
        getStartedMessages: [
          { title: said("Title", started), description: said("Description", started), learnMoreUrl: said("LearnMoreUrl", started) },
        ],
      },
    ],
  };
}

/** In functions.json a function's options stand in a group of their own; here they do not. */
const flat = ({ options, ...declared }) => ({ ...declared, ...options });
