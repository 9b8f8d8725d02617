/** Which Excel this is, and what it says that it can do. */

export type Versions = {
  /** "PC", "Mac", "OfficeOnline". */
  readonly platform: string;
  readonly version: string;
  readonly languages: string;
  readonly calculation: string;
  /** "ExcelApi 1.17", the highest of each kind. */
  readonly requirementSets: readonly string[];
  readonly browser: string;
};

/** Of each kind, the newest that this could be asked of. */
const kinds: readonly (readonly [name: string, newest: number])[] = [
  ["ExcelApi", 21],
  ["ExcelApiDesktop", 4],
  ["ExcelApiOnline", 1],
  ["CustomFunctionsRuntime", 5],
  ["SharedRuntime", 2],
  ["RibbonApi", 2],
  ["DialogApi", 2],
  ["OpenBrowserWindowApi", 1],
];

export async function versionsHere(): Promise<Versions> {
  const { diagnostics, contentLanguage, displayLanguage } = Office.context;
  return {
    platform: `${String(diagnostics.host)}, ${String(diagnostics.platform)}`,
    version: diagnostics.version,
    languages: `${displayLanguage} shown, ${contentLanguage} written`,
    calculation: await calculationMode(),
    requirementSets: kinds.map(([name, newest]) => `${name} ${highest(name, newest)}`),
    browser: navigator.userAgent,
  };
}

/** True where this Excel has that version of the API. */
export const hasExcelApi = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

function highest(name: string, newest: number): string {
  for (let minor = newest; minor > 0; minor--) if (Office.context.requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
  return "none";
}

async function calculationMode(): Promise<string> {
  return Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    await context.sync();
    return application.calculationMode;
  });
}
