/** Draws a chart as SVG: columns, bars or lines on either side of a zero line. */
export type Drawing = {
  type: string;
  title: string;
  categories: string[];
  series: { name: string; values: number[]; colour: string; type: string }[];
  width: number;
  height: number;
  legend: boolean;
  /** The first category of bars is on top. Otherwise it is at the bottom, as in Excel. */
  reversed?: boolean;
  /** Formats a value for its axis. */
  format: (value: number) => string;
};

const colours = ["#1F3864", "#C55A11", "#548235", "#7F6000", "#7030A0", "#2E75B6"];

export function drawing(chart: Drawing): string {
  const { width, height, series, categories } = chart;
  const isBar = chart.type.startsWith("Bar");
  const isStacked = chart.type.endsWith("Stacked");
  const top = chart.title ? 30 : 12;
  const bottom = height - (chart.legend && series.length > 1 ? 44 : 26);
  const [low, high] = bounds(isStacked ? stackEnds(series, categories.length) : series.flatMap(({ values }) => values));
  const labels = [low, ...(low < 0 && high > 0 ? [0] : []), high];
  const left = isBar ? 76 : Math.max(24, ...labels.map((value) => chart.format(value).length * 6 + 12));
  const right = width - 12;
  const along = (value: number): number =>
    isBar ? left + ((value - low) / (high - low)) * (right - left) : bottom - ((value - low) / (high - low)) * (bottom - top);
  const count = Math.max(1, categories.length);
  const slot = (isBar ? bottom - top : right - left) / count;
  const columns = series.filter((each) => !isLine(each.type || chart.type));
  /** Excel counts the categories of bars from the bottom, unless their order is reversed. */
  const slotAt = (place: number): number => (isBar && chart.reversed !== true ? count - 1 - place : place);

  const parts: string[] = [];
  if (chart.title) parts.push(text(width / 2, 18, chart.title, 'text-anchor="middle" font-weight="bold"'));
  for (const value of labels)
    parts.push(
      isBar
        ? text(along(value), height - 8, chart.format(value), 'text-anchor="middle"')
        : text(left - 6, along(value) + 4, chart.format(value), 'text-anchor="end"'),
    );
  for (const [index, { values, colour, type }] of series.entries()) {
    const fill = colour || (colours[index % colours.length] ?? "#000");
    if (isLine(type || chart.type)) {
      const points = values.map((value, place) => `${round(left + (place + 0.5) * slot)},${round(along(value))}`).join(" ");
      parts.push(`<polyline class="line" points="${points}" fill="none" stroke="${escaped(fill)}" stroke-width="2"/>`);
    } else {
      const position = columns.findIndex((column) => column === series[index]);
      const thickness = (slot * 0.7) / (isStacked ? 1 : columns.length);
      for (const [place, value] of values.entries()) {
        const across = (isBar ? top : left) + slotAt(place) * slot + slot * 0.15 + (isStacked ? 0 : position * thickness);
        const base = isStacked ? stackedBelow(columns.slice(0, position), place, value) : 0;
        const from = Math.min(along(base), along(base + value));
        const size = Math.abs(along(base + value) - along(base));
        parts.push(isBar ? rectangle(from, across, size, thickness, fill) : rectangle(across, from, thickness, size, fill));
      }
    }
  }
  for (const [place, category] of categories.entries())
    parts.push(
      isBar
        ? text(left - 6, top + (slotAt(place) + 0.5) * slot + 4, category, 'text-anchor="end"')
        : text(left + (place + 0.5) * slot, bottom + 16, category, 'text-anchor="middle"'),
    );
  parts.push(
    isBar
      ? `<line class="zero" x1="${round(along(0))}" x2="${round(along(0))}" y1="${top}" y2="${bottom}" stroke="#616161"/>`
      : `<line class="zero" x1="${left}" x2="${right}" y1="${round(along(0))}" y2="${round(along(0))}" stroke="#616161"/>`,
  );
  if (chart.legend && series.length > 1) parts.push(legend(series, left, height - 10));
  return parts.join("");
}

const isLine = (type: string): boolean => type.startsWith("Line") || type.startsWith("XYScatter");

/** Where a stacked bar starts: positive values stack upwards from zero, and negative values downwards. */
const stackedBelow = (before: Drawing["series"], place: number, value: number): number =>
  before.reduce((sum, { values }) => sum + (Math.sign(values[place] ?? 0) === Math.sign(value) ? (values[place] ?? 0) : 0), 0);

const stackEnds = (series: Drawing["series"], places: number): number[] =>
  Array.from({ length: places }, (_, place) => [1, -1].map((sign) => stackedBelow(series, place, sign))).flat();

/** The bounds always include zero. */
function bounds(values: number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  return low === high ? [0, 1] : [low, high];
}

function legend(series: Drawing["series"], left: number, y: number): string {
  let x = left;
  return series
    .map(({ name, colour }, index) => {
      const at = x;
      x += name.length * 6.5 + 30;
      return rectangle(at, y - 9, 10, 10, colour || (colours[index % colours.length] ?? "#000")) + text(at + 14, y, name, "");
    })
    .join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${escaped(fill)}"/>`;
const text = (x: number, y: number, content: string, attributes: string): string =>
  `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escaped(content)}</text>`;
const escaped = (content: string): string => content.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
