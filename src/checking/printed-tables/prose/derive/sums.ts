/** Amounts that a sentence adds up or takes off one another: cells that it quotes, or that it names. */
import { byHalf, isAmount, mostAtOnce, shareNamed, type Source } from "../sources";
import { halvesOf, printed, type Asked, type Derivation, type Derived } from "./derived";
import { numberOf, numberWords } from "./number-words";
import { goesOn, isAddedUp, isDifference, isJoined } from "./governing-words";

export const sums: Derivation = function* (asked) {
  const { figure } = asked;
  if (figure.unit === "%") return;
  const earlier = asked.told.filter(({ quoted }) => quoted.from < asked.quoted.from).map(({ match }) => match.source);
  const before = [...asked.before, ...earlier].filter(isAmount).slice(-mostAtOnce);
  const isSaid = isAddedUp(asked) && !isDifference(asked);
  const meant = isSaid ? allQuoted(asked, earlier) : null;
  if (meant) yield meant;
  yield* ofNamed(asked, isSaid && !meant && isJoined(asked));
  for (let from = 0; from + 1 < before.length; from++) yield signedSum(before.slice(from), [], false);
  yield* ofTwoOrThree(before);
};

function signedSum(cells: readonly Source[], signs: readonly number[], isMeant: boolean): Derived {
  const shown = cells.map((source, at) => `${at === 0 ? "" : (signs[at] ?? 1) < 0 ? " − " : " + "}${printed(source)}`).join("");
  return {
    cells,
    work: (numbers) => Math.abs(numbers.reduce((sum, number, at) => sum + (signs[at] ?? 1) * number, 0)),
    slack: halvesOf(cells),
    words: `${shown} is`,
    isMeant,
  };
}

/** "The three come to …": all that the sentence, or the one before, has quoted. */
function allQuoted(asked: Asked, earlier: readonly Source[]): Derived | null {
  const quoted = (earlier.length > 1 ? earlier : goesOn(asked) ? asked.before : []).filter(isAmount);
  const isOfOneUnit = quoted.every(({ cell }) => cell.figure.unit === quoted[0]?.cell.figure.unit);
  const [, counted] = allOfThem.exec(asked.text) ?? [];
  const wanted = counted === undefined ? quoted.length : numberOf(counted);
  if (quoted.length <= 1 || quoted.length > mostAtOnce || !isOfOneUnit || new Set(quoted).size < quoted.length) return null;
  return wanted > quoted.length ? null : signedSum(quoted.slice(-wanted), [], true);
}

const allOfThem = new RegExp(`\\b(?:the|all) (${numberWords})\\b`, "i");

/** "With a transfer of £1.5m it is £91.8m, of which £9.5m is recouped, which leaves £82.3m." */
function* ofTwoOrThree(quoted: readonly Source[]): Generator<Derived> {
  for (const [first, one] of quoted.entries()) {
    const later = quoted.slice(first + 1);
    for (const [at, other] of later.entries())
      for (const sign of [1, -1]) {
        yield signedSum([one, other], [1, sign], false);
        for (const third of later.slice(at + 1)) for (const last of [1, -1]) yield signedSum([one, other, third], [1, sign, last], false);
      }
  }
}

/** How much of a label a sentence says, of 1. */
const [inFull, atAll] = [1, Number.EPSILON];

/** The rows, or the columns, that the sentence names, added up in each line: those named in full, by more than half, or at all. */
function* ofNamed({ named, words }: Asked, mayBeMeant: boolean): Generator<Derived> {
  const found: { readonly cells: readonly Source[]; readonly least: number }[] = [];
  for (const across of ["row", "column"] as const)
    for (const least of [inFull, byHalf, atAll]) {
      const lines = new Map<string, Source[]>();
      for (const source of named) {
        if (!isAmount(source) || shareNamed(source, across, words) < least) continue;
        const { cell, table } = source;
        const key = `${table} ${across === "row" ? cell.column : cell.row} ${cell.part}`;
        const line = lines.get(key);
        if (line) line.push(source);
        else lines.set(key, [source]);
      }
      for (const cells of lines.values()) if (cells.length > 1 && cells.length <= mostAtOnce) found.push({ cells: inOrder(cells), least });
    }
  const best = Math.max(byHalf, ...found.map(({ least }) => least));
  const full = found.filter(({ least }) => least === best);
  for (const { cells, least } of found) yield signedSum(cells, [], mayBeMeant && least === best && full.length === 1);
}

const inOrder = (cells: readonly Source[]): readonly Source[] =>
  [...cells].sort(({ cell: one }, { cell: other }) => one.row - other.row || one.column - other.column);
