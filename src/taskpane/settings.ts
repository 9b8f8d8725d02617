/** The settings of the pane itself, kept on this computer. */
import { keep, kept } from "./browser-storage";

export type Settings = {
  /** Whether what is typed in forms is kept. */
  readonly rememberForms: boolean;
  readonly showFirstPage: boolean;
};

const defaults: Settings = { rememberForms: true, showFirstPage: true };

export function settings(): Settings {
  const found = kept("settings");
  const { rememberForms, showFirstPage } = (typeof found === "object" && found !== null ? found : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    rememberForms: rememberForms !== false,
    showFirstPage: typeof showFirstPage === "boolean" ? showFirstPage : defaults.showFirstPage,
  };
}

export const changeSettings = (change: Partial<Settings>): void => keep("settings", { ...settings(), ...change });
