/** The workbook's door, fetched when a table is open in Excel. */
export const workbook = () => import("../../workbook");
