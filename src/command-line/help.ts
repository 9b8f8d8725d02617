/** What `--help` says. */
import { formats } from "./table-command";

export const help = `Placement Costing: standard tables and checks of printed figures, from the command line.

placement-costing list [ID] [--json | --template]
    Each table with its assumptions: label, unit, range, default, the example's values.
    --template                a blank file of assumptions for the table ID, to fill in

placement-costing table ID --example NAME [--assumptions FILE.json] [--format FORMAT] [--out FILE]
    A table from its published example, from a file of assumptions, or from the example with those of the file in place.
    --assumptions FILE.json   { "Term": "4+2+2", "Beds contracted": 5 }, rows of label and value,
                              or scenarios as the pane exports them; - reads what is piped in. A file may say its
                              version, as that of list ID --template does
    --scenario NAME           which scenario of the file, where it has several
    --format FORMAT           ${formats.join(", ")}; without it, as the name of FILE ends, else md
    --out FILE                where it goes; without it, to the screen. docx and xlsx need it
    --part ID                 only this part of the table; may be given several times
    --negatives minus|brackets  how figures below nil are printed in the grids; without it, minus
    --name "Oak House"        what the table is called, in its heading and on the tab of its sheet
    --force                   overwrite FILE

placement-costing check FILE… [--format json|md|csv|docx] [--out FILE] [--comments OUT.docx] [--force]
    Checks whole reports, or folders of them: Word (.docx), PDF, web pages, Markdown and text. Each table by itself, each
    figure of the text against the tables that it is about, and figures that are printed differently in several places.
    --format FORMAT           for programs (json), as a list (md, csv) or as a Word table (docx, which needs --out)
    --comments OUT.docx       a copy of the Word document with a comment at each finding; the document itself is not touched

placement-costing check FILE [--sentences FILE] [--explain] [--json]
    Checks a printed table alone: HTML, CSV, tab-separated or plain text; - reads what is piped in.
    --sentences FILE          sentences to check against it, one a line
    --explain                 why: the rules that the table keeps, those that lost, and how sure each finding is

    Ends with status 0 where nothing was found, 1 where something was, 2 where a file could not be read or nothing
    could be tested.

placement-costing placements FILE [--prices PRICES.csv] [--type CODE] [--until DATE] [--nights care|paid] [--block BEDS,FROM,TO] [--format md|csv|json] [--out FILE] [--force]
    Nights, children and spend by financial year, type of placement, provider, in house or bought, distance and need, from the Episodes of an SSDA903 return (CSV), or the return (XML).
    --prices PRICES.csv       PROVIDER, URN or CHILD, then From, To (the last day) and £ a week; with Need, spot prices are by it
    --type CODE               residential (K2) unless you choose; may be given several times; all counts every type
    --until DATE              the last day that is counted; without it, the end of the financial year of the latest date
    --nights paid             count a bed that is kept and paid while a child is elsewhere for a time (T0 to T4)
    --block BEDS,FROM,TO      which placements an open block could have taken, like 4,01/04/2024,31/03/2026
    --small-counts            print what rests on 1 to 4 children, which is withheld otherwise

placement-costing --help | --version
`;
