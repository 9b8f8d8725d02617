/** The views, in the order of the pane's first row. */
import { CheckView } from "./check-view";
import { FunctionsView } from "./functions-view";
import { SettingsView } from "./settings-view";
import { TablesView } from "./tables-view";
import type { View } from "./view";
import { WorkbookView } from "./workbook-view";

export const views: readonly View[] = [
  { id: "tables", title: "Tables", Content: TablesView },
  { id: "functions", title: "Functions", Content: FunctionsView },
  { id: "check", title: "Check", Content: CheckView },
  { id: "workbook", title: "Workbook", Content: WorkbookView },
];

/** Opened by the cog. */
export const settingsView = { id: "settings", Content: SettingsView };
