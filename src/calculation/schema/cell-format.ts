/** How a sheet should show a figure, whatever it holds. */
export type CellFormat = "pounds" | "percentage" | "chance" | "date" | "number" | "text";
