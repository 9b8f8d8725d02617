/** Numbers in a text that are no figures: years, dates, times, references, ages, postcodes, telephone numbers, names with a number. */
const months =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const year = String.raw`(?:19|20)\d\d`;
/** What may not follow the digits of a year: "by 30 September 70% were made" and "in May 52 people" name none. */
const endOfYear = String.raw`(?![,.]?\d|%| ?(?:per cent|k|m|bn|people|children|homes|beds|places|placements)\b)`;
/** "5", "5.2.4", "5(a)", "5.2 to 5.4", "3, 4 and 6". */
const reference = String.raw`\d+(?:\.\d+)*(?:\([a-z\d]{1,3}\))*`;
const references = String.raw`${reference}(?:(?:, ?| ?(?:to|and|or|&|[-–]) ?)${reference}(?![\d,]*[\d%]|\.\d| ?(?:%|per cent|[kmb]n?\b)))*`;
const referred = [
  "table|section|paragraph|para|appendix|figure|chart|page|p|pp|item|minute|recommendation|note|footnote|option|lot|phase|clause|part|chapter|stage|schedule|annex|regulation|reg|act|article|rule|volume|vol|version|issue|ref|reference|no|sheet|slide|map",
  "band|tier|level|grade|scale|spine point|key stage|year group|ward|room|block|zone|route|junction|gate|floor|plot",
  "wave|round|question|q|answer|priority|objective|theme|outcome|indicator|strand|scenario",
].join("|");
/** "by month 7 of the year", but not "in the month 45 came". */
const counted = "week|month|period|quarter|day|half|year|plan|model|measure|unit|class|house";
const ends = String.raw`(?= ?(?:[,.](?!\d)|[;:)]|$|of\b|and\b|to\b|was\b|is\b|shows?\b|the\b|forecast|report|position))`;
const age = String.raw`\d{1,3}(?:\.\d)?`;

const all: readonly string[] = [
  String.raw`\b\d{4}-\d\d-\d\d\b`,
  // 2018/19, 2018 to 2019, 1998–99.
  String.raw`\b${year} ?[/–-] ?(?:${year}|\d\d)\b(?!,\d)`,
  // 3rd, 21st.
  String.raw`\b\d{1,2}(?:st|nd|rd|th)\b`,
  String.raw`\b\d{1,2}(?: ?(?:-|–|to|and) ?\d{1,2})? (?:${months})\b(?: '?\d{2,4}\b${endOfYear})?`,
  String.raw`\b(?:${months}) \d{1,2},? \d{4}\b`,
  String.raw`\b(?:${months})[ -]'?\d\d\b${endOfYear}`,
  String.raw`\b\d{1,4}[/.]\d{1,2}[/.]\d{1,4}\b`,
  // References of four parts and more, internet addresses.
  String.raw`\b\d+(?:\.\d+){2,}\b`,
  String.raw`\b(?:https?://|www\.)\S+`,
  // 10:30, 9am, 5.30 pm, 24/7.
  String.raw`\b\d{1,2}:\d\d(?: ?[ap]m\b)?`,
  String.raw`\b\d{1,2}(?:\.\d\d)? ?(?:[ap]\.?m\b|o'clock)`,
  String.raw`\b24/7\b`,
  String.raw`\b\d+(?: ?\+ ?\d+)+\b`,
  // Telephone numbers, postcodes, codes of letters and digits.
  String.raw`(?:\+44 ?(?:\(0\) ?)?|\b0)\d{2,4}\)?[ -]?\d{3,4}(?:[ -]?\d{3,4})?\b`,
  String.raw`\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b`,
  String.raw`\b[A-Za-z]+-\d+(?:-\d+)*\b(?![,.]\d|%)`,
  // Ages: "aged 16 to 17", "16- and 17-year-olds", "under 18s", "the over-65s".
  String.raw`\bage[ds]?(?: (?:of|under|over|between|from|up to))? ${age}(?:(?: ?[-–] ?| (?:to|and|or) )${age})?(?: (?:and|or) (?:over|under|above|below|older|younger))?`,
  String.raw`\b${age}(?:(?: ?[-–] ?|-? (?:to|and|or) )${age})?[- ]year[- ]olds?\b`,
  String.raw`\b(?:under|over)[- ]${age}s\b`,
  String.raw`\b(?:${referred})s?\.? ?(?:no\.? ?)?${references}(?![\d,]*\d|%| ?per cent)`,
  String.raw`\b(?:${counted})s? \d{1,2}(?: ?(?:to|and|[-–]) ?\d{1,2})?${ends}`,
  // "62 for every 10,000 children".
  String.raw`(?<=\b(?:per|every|each|out of) )10{0,2}(?:,000)?\b(?![,.]?\d|%)`,
  // "in 2018", but not "2018 children" of 2,018 or £2018.
  String.raw`(?<![£\d,.])\b${year}\b(?![,.]\d|%| ?(?:k|m)\b)`,
];

export const neverFigures = all.join("|");
