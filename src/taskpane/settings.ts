/** The settings of the pane itself, kept on this computer. */
import type { Signs } from "../tables";
import { keep, kept } from "./browser-storage";

export type Settings = {
  /** Whether what is typed in forms is kept. */
  readonly rememberForms: boolean;
  readonly showFirstPage: boolean;
  /** Who signs as preparer, as long as nobody types another name; "" is nobody. */
  readonly preparer: string;
  /** Whose figures they are: "Hackney". It stands in what goes into reports. */
  readonly authority: string;
  /** What a new form begins with, where it asks for it; "" is the table's own usual answer. */
  readonly usualYear: string;
  readonly usualRounding: string;
  readonly usualVat: string;
  /** How figures below nil are printed in grids. */
  readonly signs: Signs;
};

const defaults: Settings = {
  rememberForms: true,
  showFirstPage: true,
  preparer: "",
  authority: "",
  usualYear: "",
  usualRounding: "",
  usualVat: "",
  signs: "minus",
};

export function settings(): Settings {
  const found = kept("settings");
  const given = (typeof found === "object" && found !== null ? found : {}) as Partial<Record<keyof Settings, unknown>>;
  const sound = Object.entries(defaults).map(([key, usual]) => {
    const value = given[key as keyof Settings];
    return [key, typeof value === typeof usual ? value : usual];
  });
  return Object.fromEntries(sound) as Settings;
}

export const changeSettings = (change: Partial<Settings>): void => keep("settings", { ...settings(), ...change });
