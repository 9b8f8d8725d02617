/** Escapes words for HTML and SVG: safe in the text of an element and in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
