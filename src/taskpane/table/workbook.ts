/** The only door to the workbook, loaded when it is needed. */
export const workbook = () => import("../../workbook");
