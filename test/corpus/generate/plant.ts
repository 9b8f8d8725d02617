/** One slip, as people make them, in a table that was right. */
import type { Draft, Figure, Relation } from "./draft";
import { rounded, strain } from "./draft";

export interface Planted {
  readonly kind: string;
  readonly figure: Figure;
  /** What would be right; null where nobody can say. */
  readonly right: number | null;
  /** Relations that fail because of it. */
  readonly broken: number;
}

/** A way to go wrong: changes a figure of the draft, and says which; null where this table has no place for it. */
type Mistake = (draft: Draft) => { readonly figure: Figure; readonly becomes: number } | null;

/** How far a relation must be from holding: what rounding might explain is no slip. */
const plainlyBroken = 1.5;

export function plant(draft: Draft): Planted | null {
  const { random } = draft;
  for (let attempt = 0; attempt < 30; attempt++) {
    const kind = random.one(kinds);
    if (kind === "row-missing") {
      const planted = rowMissing(draft);
      if (planted) return planted;
      continue;
    }
    const made = mistakes[kind](draft);
    if (!made || made.becomes === made.figure.shown || !Number.isFinite(made.becomes)) continue;
    const { figure } = made;
    const right = figure.shown;
    figure.shown = made.becomes;
    const broken = draft.relations.filter((relation) => involves(relation, figure) && strain(relation) > plainlyBroken).length;
    if (broken > 0) return { kind, figure, right, broken };
    figure.shown = right;
  }
  return null;
}

const involves = ({ result, terms }: Relation, figure: Figure): boolean => result === figure || terms.includes(figure);

const mistakes = {
  "digits-swapped": (draft) =>
    withDigits(draft, (digits, at) =>
      at + 1 < digits.length && digits[at] !== digits[at + 1]
        ? digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)
        : null,
    ),
  "digit-wrong": (draft) =>
    withDigits(
      draft,
      (digits, at) => digits.slice(0, at) + String((Number(digits[at]) + draft.random.whole(1, 9)) % 10) + digits.slice(at + 1),
    ),
  "digit-dropped": (draft) => withDigits(draft, (digits, at) => (digits.length > 2 ? digits.slice(0, at) + digits.slice(at + 1) : null)),
  "digit-doubled": (draft) => withDigits(draft, (digits, at) => digits.slice(0, at) + digits[at]! + digits.slice(at)),
  "sign-turned": (draft) => {
    const signed = draft.relations.filter(({ kind }) => kind === "difference").flatMap(({ result, terms }) => [result, ...terms]);
    const figure = choose(
      draft,
      signed.filter(({ shown }) => shown !== 0),
    );
    return figure && { figure, becomes: -figure.shown };
  },
  "left-out": (draft) => changedSum(draft, -1),
  "counted-twice": (draft) => changedSum(draft, 1),
  "stale-total": (draft) => {
    const relation = choose(draft, sumsOf(draft));
    if (!relation) return null;
    const part = draft.random.one(relation.terms);
    return {
      figure: relation.result,
      becomes: rounded(relation.result.shown + part.shown * (0.07 + 0.4 * draft.random.share()), relation.result.decimals),
    };
  },
  "wrong-column": (draft) => {
    const rows = draft.rows
      .map((row) => row.filter((cell): cell is Figure => typeof cell !== "string" && cell.text === null))
      .filter(({ length }) => length > 1);
    if (rows.length === 0) return null;
    const row = draft.random.one(rows);
    const at = draft.random.whole(1, row.length - 1);
    const [figure, other] = [row[at]!, row[at - 1]!];
    return figure.unit === other.unit && figure.decimals === other.decimals && other.shown !== 0 ? { figure, becomes: other.shown } : null;
  },
  thousands: (draft) => {
    const figure = choose(
      draft,
      tested(draft).filter(({ unit, exact }) => unit === "money" && Math.abs(exact) > 1),
    );
    return figure && { figure, becomes: rounded(figure.exact * 1000, figure.decimals) };
  },
  vat: (draft) => {
    const figure = choose(
      draft,
      tested(draft).filter(({ unit }) => unit === "money"),
    );
    return figure && { figure, becomes: rounded(figure.exact * 1.2, figure.decimals) };
  },
  "week-basis": (draft) => {
    const relation = choose(
      draft,
      draft.relations.filter(({ mistaken }) => mistaken !== null),
    );
    return relation?.mistaken ? { figure: relation.result, becomes: relation.mistaken.value } : null;
  },
} satisfies Record<string, Mistake>;

/** As often as each stands here. Slips of the keyboard and of the sum are the commonest. */
const kinds: readonly (keyof typeof mistakes | "row-missing")[] = [
  "digits-swapped",
  "digits-swapped",
  "digits-swapped",
  "digits-swapped",
  "digit-wrong",
  "digit-wrong",
  "digit-wrong",
  "digit-wrong",
  "left-out",
  "left-out",
  "left-out",
  "counted-twice",
  "counted-twice",
  "stale-total",
  "stale-total",
  "wrong-column",
  "wrong-column",
  "sign-turned",
  "sign-turned",
  "thousands",
  "vat",
  "week-basis",
  "week-basis",
  "digit-dropped",
  "digit-doubled",
  "row-missing",
];

function withDigits(draft: Draft, change: (digits: string, at: number) => string | null): ReturnType<Mistake> {
  const figure = choose(
    draft,
    tested(draft).filter(({ shown }) => Math.abs(shown) > 0),
  );
  if (!figure) return null;
  const digits = Math.abs(figure.shown).toFixed(figure.decimals).replace(".", "");
  const changed = change(digits, draft.random.whole(0, digits.length - 1));
  if (changed === null || changed === "" || changed.startsWith("0") !== digits.startsWith("0")) return null;
  return { figure, becomes: (Math.sign(figure.shown) * Number(changed)) / 10 ** figure.decimals };
}

/** Results more often than parts: of a part that is in one sum alone nobody can say that it is the one. */
function tested({ relations, random }: Draft): readonly Figure[] {
  const all = relations.flatMap(({ result, terms }) => [result, ...terms]);
  const results = relations.map(({ result }) => result);
  const several = all.filter((figure) => relations.filter((relation) => involves(relation, figure)).length > 1);
  return (random.chance(0.85) ? [...results, ...several] : all).filter(({ text }) => text === null);
}

const sumsOf = ({ relations }: Draft): readonly Relation[] => relations.filter(({ kind, terms }) => kind === "sum" && terms.length > 1);

function changedSum(draft: Draft, by: 1 | -1): ReturnType<Mistake> {
  const relation = choose(
    draft,
    sumsOf(draft).filter(({ terms }) => terms.length > 2),
  );
  const part =
    relation &&
    choose(
      draft,
      relation.terms.filter(({ shown }) => shown !== 0),
    );
  return relation && part
    ? { figure: relation.result, becomes: rounded(relation.result.shown + by * part.shown, relation.result.decimals) }
    : null;
}

/** A line is taken out of the table, and the totals keep it. */
function rowMissing(draft: Draft): Planted | null {
  const sums = sumsOf(draft).filter(({ terms }) => terms.length > 2);
  const relation = choose(draft, sums);
  const part = relation && choose(draft, relation.terms);
  const at = draft.rows.findIndex((row) => part && row.includes(part));
  if (!relation || !part || at < 0 || draft.rows[at]?.includes(relation.result) || part.shown === 0) return null;
  if (sums.some(({ result }) => draft.rows[at]?.includes(result) && relation.terms.some((term) => term === result && term !== part)))
    return null;
  const left = relation.terms.filter((term) => term !== part);
  if (strain({ ...relation, terms: left }) <= plainlyBroken) return null;
  draft.rows.splice(at, 1);
  return { kind: "row-missing", figure: relation.result, right: null, broken: 1 };
}

function choose<Value>({ random }: Draft, values: readonly Value[]): Value | null {
  return values.length === 0 ? null : random.one(values);
}
