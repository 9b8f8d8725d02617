/** The standard tables. A table's definition is loaded when it is opened, or named in CARE.TABLE. */
import type { TableListing } from "./table-listing";
import type { DeclaredTable, TableDefinition } from "./definition";

export type { TableListing };

export type Entry = TableListing & { load(this: void): Promise<TableDefinition> };

const loaded = new Map<string, TableDefinition>();

const entry = (about: TableListing, load: () => Promise<{ readonly table: DeclaredTable }>): Entry => ({
  ...about,
  load: async () => {
    const definition = loaded.get(about.id) ?? { about, ...(await load()).table };
    loaded.set(about.id, definition);
    return definition;
  },
});

export const catalogue: readonly Entry[] = [
  entry(
    {
      id: "savings-grid",
      title: "Savings grid",
      question: "What do we save at each occupancy and support level?",
      group: "Does the block pay?",
      keywords: ["occupancy", "void", "saving", "support level", "block contract", "spot purchase", "break-even"],
    },
    () => import("./standard/savings-grid"),
  ),
  entry(
    {
      id: "break-even",
      title: "Break-even",
      question: "How many beds must be filled, and what if we hit our target?",
      group: "Does the block pay?",
      keywords: ["occupancy", "target", "void", "minimum", "whole beds", "how many beds"],
    },
    () => import("./standard/break-even"),
  ),
  entry(
    {
      id: "price-per-placement",
      title: "Price per placement",
      question: "What does a bed cost a week, a year, for our beds, over the term?",
      group: "What will it cost?",
      keywords: ["weekly price", "unit cost", "annual cost", "support level", "placement"],
    },
    () => import("./standard/price-per-placement"),
  ),
  entry(
    {
      id: "contract-value",
      title: "Contract value",
      question: "What is the contract worth, by element, and what is our share?",
      group: "What will it cost?",
      keywords: ["whole contract", "partners", "share", "elements", "total", "whole life"],
    },
    () => import("./standard/contract-value"),
  ),
  entry(
    {
      id: "joint-procurement",
      title: "Joint procurement",
      question: "What does a cut in the weekly price give for our placements?",
      group: "Which way should we buy?",
      keywords: ["collaborate", "partnership", "price reduction", "target saving", "20%"],
    },
    () => import("./standard/joint-procurement"),
  ),
  entry(
    {
      id: "framework-joining",
      title: "Joining a framework",
      question: "How much must a framework save to pay its fee?",
      group: "Which way should we buy?",
      keywords: ["fee", "membership", "dynamic purchasing", "PDPS", "consortium", "lots"],
    },
    () => import("./standard/framework-joining"),
  ),
  entry(
    {
      id: "tender-scores",
      title: "Tender scores",
      question: "Which bid has the most points for quality and price?",
      group: "Which way should we buy?",
      keywords: ["evaluation", "bids", "ranking", "quality", "weighting", "award", "lowest price"],
    },
    () => import("./standard/tender-scores"),
  ),
  entry(
    {
      id: "support-mix",
      title: "Support mix",
      question: "What do children at each level really cost, against the average price?",
      group: "What will it cost?",
      keywords: ["top-up", "blended price", "average price", "needs", "level", "case mix"],
    },
    () => import("./standard/support-mix"),
  ),
  entry(
    {
      id: "bed-options",
      title: "Bed options",
      question: "How many beds should the block have?",
      group: "Does the block pay?",
      keywords: ["size of the block", "number of beds", "home", "void", "capacity"],
    },
    () => import("./standard/bed-options"),
  ),
  entry(
    {
      id: "demand-and-capacity",
      title: "Demand and capacity",
      question: "How many children, in which places, how many near home?",
      group: "What is demand doing?",
      keywords: ["sufficiency", "growth", "local", "fostering", "short breaks", "use of places", "forecast"],
    },
    () => import("./standard/demand-and-capacity"),
  ),
  entry(
    {
      id: "sensitivity",
      title: "Sensitivity",
      question: "Which assumption moves the saving most?",
      group: "Does the block pay?",
      keywords: ["tornado", "what if", "swing", "risk", "test the assumptions"],
    },
    () => import("./standard/sensitivity"),
  ),
  entry(
    {
      id: "occupancy-risk",
      title: "Occupancy risk",
      question: "How likely is a saving?",
      group: "Does the block pay?",
      keywords: ["probability", "chance", "void", "distribution", "runs of voids", "turnover", "length of stay"],
    },
    () => import("./standard/occupancy-risk"),
  ),
  entry(
    {
      id: "placement-trend",
      title: "Placement trend",
      question: "How have spend, price and numbers moved by financial year?",
      group: "What is demand doing?",
      keywords: ["outturn", "average price", "growth", "clients", "full-year", "reconcile"],
    },
    () => import("./standard/placement-trend"),
  ),
  entry(
    {
      id: "contract-profile",
      title: "Contract profile",
      question: "What do we pay and save in each financial year?",
      group: "What will it cost?",
      keywords: ["budget", "cash flow", "phasing", "ramp", "mobilisation", "uplift", "retention", "host fee", "resale", "present value"],
    },
    () => import("./standard/contract-profile"),
  ),
  entry(
    {
      id: "options-appraisal",
      title: "Options appraisal",
      question: "Spot, block, framework or our own home: what does each cost over its whole life?",
      group: "Which way should we buy?",
      keywords: [
        "business case",
        "present cost",
        "net present cost",
        "levelised cost",
        "deflator",
        "discounting",
        "Green Book",
        "optimism bias",
        "own home",
        "insource",
      ],
    },
    () => import("./standard/options-appraisal"),
  ),
  entry(
    {
      id: "void-clauses",
      title: "Void clauses",
      question: "What do a guarantee and a void clause cost us, as homes fill and empty?",
      group: "After the award",
      keywords: ["guaranteed beds", "cost and volume", "tiers", "free days", "empty bed", "spread over homes", "minimum"],
    },
    () => import("./standard/void-clauses"),
  ),
  entry(
    {
      id: "fee-uplifts",
      title: "Fee uplifts",
      question: "What do the uplifts that providers ask cost, and what do our offers?",
      group: "After the award",
      keywords: ["inflation", "negotiation", "increase", "asked and offered", "index", "cap", "annual review"],
    },
    () => import("./standard/fee-uplifts"),
  ),
  entry(
    {
      id: "budget-line",
      title: "Budget line",
      question: "What changes in the budget each year, and how much of the saving is delivered?",
      group: "After the award",
      keywords: ["medium-term financial strategy", "MTFS", "savings tracker", "pressure", "cumulative", "year on year", "delivered"],
    },
    () => import("./standard/budget-line"),
  ),
  entry(
    {
      id: "contract-monitoring",
      title: "Contract monitoring",
      question: "Are we on plan this year, and can what is lost be recovered?",
      group: "After the award",
      keywords: ["outturn", "actuals", "month by month", "variance", "forecast", "run-rate", "voids paid", "budget monitoring"],
    },
    () => import("./standard/contract-monitoring"),
  ),
  entry(
    {
      id: "partner-shares",
      title: "Partner shares",
      question: "What does each authority of a joint contract pay, save and owe the host?",
      group: "After the award",
      keywords: ["joint contract", "host", "fee", "apportion", "recharge", "largest remainder", "consortium"],
    },
    () => import("./standard/partner-shares"),
  ),
];

/** A table that has been loaded already, else undefined. */
export const loadedTable = (id: string): TableDefinition | undefined => loaded.get(id);
