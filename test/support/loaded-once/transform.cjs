/** In place of a package's file: what Node makes of it, once for all the files of tests that a process runs. */
exports.process = (_text, fileName) => ({ code: `module.exports = requireOnce(${JSON.stringify(fileName)});` });
exports.getCacheKey = (_text, fileName) => fileName;
