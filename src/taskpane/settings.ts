/** The few settings of the pane itself, kept on this computer. */
import { keep, kept } from "./browser-storage";

export type Settings = {
  /** Whether what is typed in forms is kept for the next time. */
  readonly rememberForms: boolean;
  readonly showFirstPage: boolean;
};

const usual: Settings = { rememberForms: true, showFirstPage: true };

export function settings(): Settings {
  const found = kept("settings");
  const { rememberForms, showFirstPage } = (typeof found === "object" && found !== null ? found : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    rememberForms: rememberForms !== false,
    showFirstPage: typeof showFirstPage === "boolean" ? showFirstPage : usual.showFirstPage,
  };
}

export const changeSettings = (change: Partial<Settings>): void => keep("settings", { ...settings(), ...change });
