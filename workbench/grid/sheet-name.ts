/** A sheet's name as formulas quote it: in quotation marks where it could be read as a cell, a truth value or several words. */
export const quotedName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*|true|false)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
