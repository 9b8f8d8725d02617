#!/usr/bin/env python3
"""Works out, with fractions and apart from the product's code, that each file of the corpus says the truth about its table.

    python3 test/corpus/work-out.py [FOLDER or FILE ...]

With the figures of the slips put right, every `holds:` line must hold at every place; as printed, every slip in the table must break one.
README.md says what the lines mean.
"""
import re
import sys
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent


def column_name(number):
    return chr(64 + number)


def figure(text):
    """Its value and how far it may be from the exact one, or None: half a unit of its last printed digit."""
    cleaned = re.sub(r"<sup>.*?</sup>|\[note [^]]*\]|\(r\)|[£%,\[\]†‡*]|\s", "", text).replace("·", ".")
    if re.fullmatch(r"[-–—−]|nil|Nil", cleaned):
        return Fraction(0), Fraction(0)
    match = re.fullmatch(r"(\()?([-–−+]?)(\d+(?:\.\d+)?|\.\d+)(bn|m|k|K)?(\))?(-)?", cleaned)
    if not match:
        return None
    bracket, sign, digits, unit, _, trailing = match.groups()
    scale = {None: 1, "k": 10**3, "K": 10**3, "m": 10**6, "bn": 10**9}[unit]
    decimals = len(digits.partition(".")[2])
    value = Fraction(digits) * scale
    if bracket or trailing or sign in ("-", "–", "−"):
        value = -value
    return value, Fraction(scale, 2 * 10**decimals)


class Interval:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __add__(self, other):
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other):
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other):
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other):
        if other.low <= 0 <= other.high:
            return Interval(Fraction(-(10**15)), Fraction(10**15))
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))


class Missing(Exception):
    pass


class Table:
    def __init__(self, rows):
        self.rows = rows
        self.means = {}

    def at(self, address, exact):
        if address in self.means:
            value, half = Fraction(self.means[address]), Fraction(0)
        else:
            column, row = ord(address[0]) - 65, int(address[1:]) - 1
            if row >= len(self.rows) or column >= len(self.rows[row]):
                raise Missing
            found = figure(self.rows[row][column])
            if found is None:
                raise Missing
            value, half = found
        return Interval(value, value) if exact else Interval(value - half, value + half)


TOKEN = re.compile(r"\s*(sum|mean|[A-Z]\d+|[A-Z]|#[\d.]+|\d+|[-+*/():,])")


def tokens(text):
    found, place = [], 0
    while place < len(text.strip()):
        match = TOKEN.match(text, place)
        if not match:
            raise ValueError(f"cannot read {text!r} at {text[place:]!r}")
        found.append(match.group(1))
        place = match.end()
    return found


class Formula:
    """Column letters stand for each row, row numbers for each column, addresses like C4 for themselves, #52 for the number 52."""

    def __init__(self, text):
        self.parts = tokens(text)

    def value(self, lookup):
        self.place, self.lookup = 0, lookup
        result = self.added()
        if self.place != len(self.parts):
            raise ValueError(f"too much in {self.parts}")
        return result

    def peek(self):
        return self.parts[self.place] if self.place < len(self.parts) else None

    def take(self):
        self.place += 1
        return self.parts[self.place - 1]

    def added(self):
        result = self.multiplied()
        while self.peek() in ("+", "-"):
            result = result + self.multiplied() if self.take() == "+" else result - self.multiplied()
        return result

    def multiplied(self):
        result = self.one()
        while self.peek() in ("*", "/"):
            result = result * self.one() if self.take() == "*" else result / self.one()
        return result

    def one(self):
        token = self.take()
        if token == "(":
            result = self.added()
            self.take()
            return result
        if token == "-":
            return Interval(Fraction(0), Fraction(0)) - self.one()
        if token in ("sum", "mean"):
            self.take()
            members = []
            while True:
                first = self.take()
                last = first
                if self.peek() == ":":
                    self.take()
                    last = self.take()
                members += spanned(first, last)
                if self.take() == ")":
                    break
            total = Interval(Fraction(0), Fraction(0))
            for member in members:
                total = total + self.lookup(member, True)
            return total / Interval(Fraction(len(members)), Fraction(len(members))) if token == "mean" else total
        if token[0] == "#":
            return Interval(Fraction(token[1:]), Fraction(token[1:]))
        return self.lookup(token, False)


def spanned(first, last):
    if first.isdigit():
        return [str(row) for row in range(int(first), int(last) + 1)]
    if len(first) == 1:
        return [chr(code) for code in range(ord(first), ord(last) + 1)]
    return [
        f"{chr(code)}{row}"
        for code in range(ord(first[0]), ord(last[0]) + 1)
        for row in range(int(first[1:]), int(last[1:]) + 1)
    ]


def places(left, table, within):
    columns = max(len(row) for row in table.rows)
    if re.fullmatch(r"[A-Z]\d+", left):
        return [""]
    every = [column_name(n) for n in range(2, columns + 1)] if left.isdigit() else [str(n) for n in range(2, len(table.rows) + 1)]
    if within is None:
        return every
    return [place for place in every if place in within]


def tested(line, table):
    """For each place whether the relation holds there; places with a cell that cannot be read are left out, and empty cells in a sum are nil."""
    match = re.fullmatch(r"(\S+) (==?) (.+?)(?: ± ([\d.]+))?(?: in ([A-Z\d:, ]+))?", line)
    if not match:
        raise ValueError(f"cannot read {line!r}")
    left, sign, right, more, limits = match.groups()
    within = None
    if limits:
        within = [one for part in limits.replace(" ", "").split(",") for one in spanned(*(part.split(":") * 2)[:2])]
    formula, outcomes = Formula(right), {}
    for place in places(left, table, within):
        def lookup(token, in_sum):
            address = token if re.fullmatch(r"[A-Z]\d+", token) else place + token if token.isdigit() else token + place
            column, row = ord(address[0]) - 65, int(address[1:]) - 1
            if in_sum and address not in table.means and row < len(table.rows) and column < len(table.rows[row]) and not table.rows[row][column].strip():
                return Interval(Fraction(0), Fraction(0))
            return table.at(address, sign == "==")
        try:
            printed, implied = lookup(left, False), formula.value(lookup)
        except Missing:
            continue
        slack = Fraction(more or 0)
        outcomes[place or left] = implied.low - slack <= printed.high and printed.low <= implied.high + slack
    return outcomes


def read(path):
    text = path.read_text(encoding="utf8")
    head, *parts = re.split(r"^--- ?(\w+)$", text, flags=re.M)
    sections = dict(zip(parts[::2], parts[1::2]))
    fields = [line.partition(": ")[::2] for line in head.splitlines() if line.strip()]
    rows = [[cell.strip() for cell in line.split(" | ")] if " | " in line else [line.strip()] for line in sections["table"].strip("\n").splitlines()]
    return fields, rows, sections.get("sentences", "").strip().splitlines()


def problems(path):
    fields, rows, sentences = read(path)
    of = lambda name: [value for key, value in fields if key == name]
    for needed in ("source", "found", "kinds", "slips"):
        if len(of(needed)) < 1:
            yield f"no {needed}"
    table, mended = Table(rows), Table([row[:] for row in rows])
    for line in of("means"):
        address, _, value = line.partition(" = ")
        table.means[address] = mended.means[address] = value
    slips = of("slip")
    if (of("slips") == ["none"]) != (not slips):
        yield "says none, or has none"
    mended_cells, rights = [], {}
    for slip in slips:
        parts = [part.strip() for part in slip.split(" | ")]
        if len(parts) != 5:
            yield f"slip has {len(parts)} parts"
            continue
        where, origin, _, printed, right = parts
        if origin not in ("planted", "real"):
            yield f"{origin}?"
        if where.startswith("sentence "):
            if printed not in sentences[int(where[9:]) - 1]:
                yield f"{where} does not say {printed}"
            rights[int(where[9:])] = (printed, right)
            continue
        address = re.split(" or |:", where)[0]
        row, column = int(address[1:]) - 1, ord(address[0]) - 65
        if rows[row][column] != printed:
            yield f"{address} prints {rows[row][column]!r}, not {printed!r}"
        if right != "?":
            mended.rows[int(address[1:]) - 1][ord(address[0]) - 65] = right.split(" or ")[0]
            mended.means.pop(address, None)
        mended_cells.append(where)
    for line in of("carried"):
        address, printed, right = [part.strip() for part in line.split(" | ")]
        if rows[int(address[1:]) - 1][ord(address[0]) - 65] != printed:
            yield f"{address} does not print {printed}"
        mended.rows[int(address[1:]) - 1][ord(address[0]) - 65] = right
    unknown = any(slip.endswith("| ?") for slip in slips)
    failed = 0
    for line in of("holds"):
        after = tested(line, mended)
        if not after:
            yield f"{line}: tests nothing"
        if not unknown and not all(after.values()):
            yield f"{line}: put right, it fails at {[place for place, holds in after.items() if not holds]}"
        failed += sum(not holds for holds in tested(line, table).values())
    UNIT["table"] = next((scale for words, scale in UNITS if words in "".join(rows[0]) + "".join(of("caption")) and "£" in "".join(rows[0])), 1)
    for line in of("says"):
        yield from unsaid(line, sentences, rights, mended)
    if mended_cells and failed == 0:
        yield "as printed, nothing fails"
    if not mended_cells and failed > 0:
        yield "as printed, something fails"


def unsaid(line, sentences, rights, table):
    """What a sentence says once its slip is put right must follow from the cells, and what it says instead must not."""
    number, said, formula = [part.strip() for part in line.split(" | ")]
    sentence = sentences[int(number) - 1]
    words, bound = re.sub(r"^(?:over|under|around|nearly) ", "", said), said.split(" ")[0]
    printed, right = rights.get(int(number), ("", ""))
    if words not in sentence and words not in right.split(" or "):
        yield f"sentence {number} does not say {words}"
    implied = Formula(formula).value(lambda address, in_sum: table.at(address, False))

    def is_given(text):
        value, half = quoted(text)
        if bound in ("over", "under"):
            return implied.high > value if bound == "over" else implied.low < value
        least, most = sorted((abs(implied.low), abs(implied.high)))
        return least <= abs(value) + half and abs(value) - half <= most

    if not is_given(words):
        yield f"sentence {number}: {words} is not {formula}, {float(implied.low):.6} to {float(implied.high):.6}"
    if words in right.split(" or ") and is_given(printed):
        yield f"sentence {number}: {printed} is {formula} as well"


SCALES = {"k": 10**3, "m": 10**6, "M": 10**6, "bn": 10**9, "million": 10**6, "billion": 10**9}


def quoted(text):
    """A figure of a sentence in the units of the table: £7.0m where that prints £m, and the number of a percentage."""
    match = re.fullmatch(r"(?:[a-z]+ )*[£-]*([\d,]+(?:\.\d+)?) ?(%|per cent|k|m|M|bn|million|billion)?", text)
    digits, unit = match.group(1).replace(",", ""), match.group(2)
    scale = Fraction(1) if unit in ("%", "per cent") else Fraction(SCALES.get(unit, 1), UNIT.get("table", 1))
    return Fraction(digits) * scale, scale / 2 / 10 ** len(digits.partition(".")[2])


UNITS = (("£000", 10**3), ("£m", 10**6), ("£bn", 10**9))
UNIT = {}


def main(arguments):
    files = [path for name in arguments or [HERE / "seen", HERE / "untouched"] for path in ([Path(name)] if Path(name).is_file() else sorted(Path(name).glob("*.txt")))]
    wrong = 0
    for path in files:
        try:
            for problem in problems(path):
                print(f"{path.name}: {problem}")
                wrong += 1
        except Exception as error:
            print(f"{path.name}: {type(error).__name__} {error}")
            wrong += 1
    print(f"{len(files)} files, {wrong} problems")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
