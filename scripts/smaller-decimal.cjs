/**
 * A webpack loader: decimal.js without the methods that no function calls, such as sines, for functions.js, which is kept small.
 * A method that this version of the library no longer has stops the build, so that the list cannot go stale.
 */
const ts = require("typescript");

const leftOut = [
  ..."cosine sine tangent hyperbolicCosine hyperbolicSine hyperbolicTangent".split(" "),
  ..."inverseCosine inverseSine inverseTangent inverseHyperbolicCosine inverseHyperbolicSine inverseHyperbolicTangent".split(" "),
  ..."cubeRoot squareRoot logarithm toBinary toHexadecimal toOctal toFraction".split(" "),
  ..."absoluteValue ceil clampedTo dividedToIntegerBy floor greaterThan greaterThanOrEqualTo lessThan lessThanOrEqualTo".split(" "),
  ..."isPositive naturalExponential naturalLogarithm negated round toExponential toNearest toPrecision truncated".split(" "),
];

module.exports = function smallerDecimal(source) {
  const file = ts.createSourceFile("decimal.mjs", source, ts.ScriptTarget.Latest);
  const found = file.statements.filter((statement) => leftOut.includes(methodOf(statement)));
  if (found.length !== leftOut.length) throw new Error(`decimal.js has ${found.length} of the ${leftOut.length} methods to leave out`);
  const smaller = found.reduceRight((text, { pos, end }) => text.slice(0, pos) + text.slice(end), source);
  const withoutStatics = smaller.replace(ownStatics, "");
  if (withoutStatics === smaller) throw new Error("decimal.js no longer has functions of its own to leave out");
  return withoutStatics;
};

/** `Decimal.random = random;` and the like, within the function that makes a constructor: the product calls methods of figures alone. */
const ownStatics = /^ {2}Decimal\.(?!config|clone|isDecimal)[a-z]\w* = [a-z]\w*;.*$/gm;

/** "cosine" for `P.cosine = P.cos = function () { … }`. */
function methodOf(statement) {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return "";
  const { left } = statement.expression;
  return ts.isPropertyAccessExpression(left) && ts.isIdentifier(left.expression) && left.expression.text === "P" ? left.name.text : "";
}
