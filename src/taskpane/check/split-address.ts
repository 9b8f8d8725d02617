/** "Report!C9": the sheet's name may have a "!" of its own. */
export function splitAddress(address: string): readonly [sheet: string, cell: string] {
  const at = address.lastIndexOf("!");
  return [address.slice(0, at), address.slice(at + 1)];
}
