/** Days as the register keeps them, "2026-11-22", and as a sheet says them. */
import { dateWords } from "../insert-table";

export const dateInSheet = (iso: string): string => dateWords(new Date(`${iso}T12:00:00`));
