/** An id that no other element of the page has. */
import { useState } from "preact/hooks";

let last = 0;

export const useUniqueId = (): string => useState(() => `control-${++last}`)[0];
