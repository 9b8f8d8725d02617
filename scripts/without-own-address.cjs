/**
 * A webpack loader for pdf.js: webpack would write into the bundle where the package lies on the machine that builds it, so that no two
 * folders would give the same bytes. What asks for that address is for Node alone, and is never reached in a page.
 */
module.exports = function withoutOwnAddress(source) {
  if (!source.includes("import.meta.url")) throw new Error("pdf.js asks for its own address no longer: leave this loader out");
  return source.replaceAll("import.meta.url", '"file:///pdfjs.mjs"');
};
