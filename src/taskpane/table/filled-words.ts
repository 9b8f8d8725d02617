/** What is in the way of a table. */
import type { InsertOutcome } from "../../workbook";

/** ", where C9 holds “Total”"; nothing where no cell is filled. */
export const filledWords = ({ first }: Pick<Extract<InsertOutcome, { kind: "not empty" }>, "first">): string =>
  first === null ? "" : `, where ${first.cell} holds “${first.text}”`;
