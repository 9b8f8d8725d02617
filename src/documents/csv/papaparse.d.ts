/** The part of papaparse that is used here; the package comes without types. */
declare module "papaparse" {
  type Parser = {
    /** `cursor` is where the rows end that are in `data`: where `leavesLast`, before the last one, which may go on in the next piece. */
    parse(text: string, baseIndex: number, leavesLast: boolean): { readonly data: string[][]; readonly meta: { readonly cursor: number } };
  };
  const papaparse: { readonly Parser: new (settings: { readonly delimiter: string; readonly newline: string }) => Parser };
  export default papaparse;
}
