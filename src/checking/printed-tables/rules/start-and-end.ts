/** What the labels of an account say: what there was at the start, what there is at the end, what went. */
const start =
  /\bopening\b|\bbrought forward\b|\bb\/f\b|\b(?:at|in)(?: the)? (?:start|beginning)\b|\bstart of\b|^before\b|\b1(?:st)? (?:apr(?:il)?|jan(?:uary)?)\b/i;
const end =
  /\bclosing\b|\bcarried forward\b|\bc\/f\b|\bat(?: the)? end\b|\bend of\b|^(?:after|revised)\b|\b31(?:st)? (?:mar(?:ch)?|dec(?:ember)?)\b/i;
const gone =
  /\b(?:ended|ending|ends?|left|leavers?|leaving|ceased|out|moved|withdrawn|withdrawals?|drawn|drawdowns?|paid|payments?|used|use|spent|releases?d?|reductions?|less|minus|discharged)\b/i;

export const isOfStart = (label: string): boolean => start.test(label);
export const isOfEnd = (label: string): boolean => end.test(label);

/** Of what went the sign is said by its label, unless the figures have it themselves. */
export const isGone = (label: string): boolean => gone.test(label);
