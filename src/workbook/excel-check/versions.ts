/** Which Excel this is, and which parts of the API it supports. */
import { inExcel } from "../answered";

export type Versions = {
  /** "PC", "Mac", "OfficeOnline". */
  readonly platform: string;
  readonly version: string;
  readonly languages: string;
  readonly calculation: string;
  /** The highest version of each set: "ExcelApi 1.17". */
  readonly requirementSets: readonly string[];
  readonly browser: string;
};

/** The requirement sets to ask for, with the newest minor version that may exist. */
const requirementSets: readonly (readonly [name: string, newest: number])[] = [
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
    languages: `${displayLanguage} for display, ${contentLanguage} for content`,
    calculation: await calculationMode(),
    requirementSets: requirementSets.map(([name, newest]) => `${name} ${highest(name, newest)}`),
    browser: navigator.userAgent,
  };
}

export const hasExcelApi = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

function highest(name: string, newest: number): string {
  for (let minor = newest; minor > 0; minor--) if (Office.context.requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
  return "none";
}

async function calculationMode(): Promise<string> {
  return inExcel(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    await context.sync();
    return application.calculationMode;
  });
}
