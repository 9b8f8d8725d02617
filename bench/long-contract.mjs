/** A block of 200 beds over 30 years, from the middle of a month: the largest contract profile that anyone would ask for. */
export const longContract = {
  "Contract starts": "15 April 2020",
  Term: "30",
  "Beds contracted": "200",
  "Beds occupied at opening": "20",
  "Beds occupied when settled": "185.5",
  "Block uplift a year": "2.1%",
};

/** Into the form of the contract profile. */
export async function fillIn(page, given) {
  for (const [label, value] of Object.entries(given)) await (await shownField(page, label)).fill(value);
}

/** The first field with this label; the fold that it stands in is opened, as a person would. */
export async function shownField(page, label) {
  const field = page.getByLabel(label, { exact: false }).first();
  const fold = page.locator("details:not([open])").filter({ has: field });
  if ((await fold.count()) > 0) await fold.first().locator("summary").first().click();
  return field;
}
