/** The years of a list, to be checked against what people know before they are taken. */
import type { JSX } from "preact";
import { withCommas, type TrendYear } from "../../calculation";
import { WideBox } from "../wide-box";

export function YearsRead({ years }: { years: readonly TrendYear[] }): JSX.Element {
  return (
    <WideBox name="The years of the list" content={years}>
      <table class="figures">
        <caption>
          <span>By financial year</span> <span class="hint">Children: days placed ÷ days in the year. First and last day both count</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Spend, £</th>
            <th scope="col">Children</th>
            <th scope="col">£ a week</th>
            <th scope="col">Place{"\u00AD"}ments</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ name, outturn, children, price, placements }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="num">{withCommas(outturn.toFixed(0))}</td>
              <td class="num">{withCommas(children.toFixed(2))}</td>
              <td class="num">{withCommas(price?.weekly.toFixed(2) ?? "")}</td>
              <td class="num">{withCommas(placements.toString())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}
