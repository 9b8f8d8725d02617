/** The pane's views, in the order of its first row. A new view is an entry here and a file of its own. */
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

/** Opened by the cog, not by a name in the row. */
export const settingsView = { id: "settings", Content: SettingsView };
