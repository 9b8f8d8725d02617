/** An id for the page that no other control has. */
import { useState } from "preact/hooks";

let last = 0;

export const useUniqueId = (): string => useState(() => `control-${++last}`)[0];
