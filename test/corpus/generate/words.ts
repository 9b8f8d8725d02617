/** Words of public reports, none of them anybody's in particular. */
export const services = [
  "Residential care",
  "Fostering",
  "Supported accommodation",
  "Adoption",
  "Special guardianship",
  "Secure welfare",
  "Leaving care",
  "Short breaks",
  "Family support",
  "Safeguarding",
  "Early help",
  "Youth justice",
  "Children with disabilities",
  "Legal costs",
  "Home to school transport",
  "Management and support",
  "Contact service",
  "Remand placements",
  "Independent agency placements",
  "Staying put",
  "Kinship allowances",
] as const;

export const directorates = [
  "Adults",
  "Children and families",
  "Education",
  "Housing",
  "Environment",
  "Public health",
  "Resources",
  "Chief executive",
  "Highways",
  "Libraries and culture",
  "Planning",
  "Regeneration",
  "Corporate items",
  "Customer services",
  "Community safety",
  "Waste",
] as const;

export const areas = [
  "North ward",
  "East ward",
  "South ward",
  "West ward",
  "Riverside",
  "Old Town",
  "Hillside",
  "Castle",
  "Abbey",
  "Market",
  "Moor End",
  "Parkfield",
  "Bridge",
  "Station",
  "Weald",
  "Coastal",
  "Valley",
  "Heath",
] as const;

export const groups = [
  "Under 1",
  "1 to 4",
  "5 to 9",
  "10 to 15",
  "16 and over",
  "Boys",
  "Girls",
  "White",
  "Mixed",
  "Asian",
  "Black",
  "Other",
  "Not stated",
  "Abuse or neglect",
  "Family dysfunction",
  "Family in acute stress",
  "Absent parenting",
  "Parental illness",
  "Disability",
] as const;

export const costs = [
  "Staff pay",
  "Agency staff",
  "Premises",
  "Transport",
  "Supplies",
  "Third party payments",
  "Support services",
  "Training",
  "Energy",
  "Insurance",
  "Repairs",
  "Cleaning",
  "Food",
  "Capital charges",
  "Software",
] as const;

export const incomes = [
  "Government grants",
  "Fees and charges",
  "Health contributions",
  "Rents",
  "Recharges",
  "Other income",
  "Interest",
] as const;

export const schemes = [
  "New children's home",
  "Home extension",
  "School roof works",
  "Road resurfacing",
  "Depot",
  "Library refit",
  "Heating replacement",
  "Leisure centre",
  "Footbridge",
  "Network renewal",
  "Play areas",
  "Accessible housing",
  "Flood works",
  "Bus lanes",
] as const;

export const reserves = [
  "General fund",
  "Insurance",
  "Transformation",
  "Schools",
  "Public health grant",
  "Winter",
  "Capital",
  "Elections",
  "Redundancy",
  "Demand risk",
] as const;

export const pressures = [
  "Pay award",
  "Price inflation",
  "More children in care",
  "Fewer foster carers",
  "Loss of grant",
  "Contract changes",
  "National insurance",
  "Full-year effects",
  "Legislation",
  "Transport demand",
] as const;

export const savings = [
  "Better commissioning",
  "In-house homes",
  "Vacancy management",
  "Digital access",
  "Contract reviews",
  "Fewer buildings",
  "Income growth",
  "Early help",
] as const;

export const bidders = ["Bidder A", "Bidder B", "Bidder C", "Bidder D", "Bidder E", "Bidder F"] as const;

export const years = (first: number, count: number, form: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const year = first + index;
    const next = String((year + 1) % 100).padStart(2, "0");
    return [`${year}/${next}`, `${year}-${next}`, String(year), `${year}–${next}`][form] ?? String(year);
  });
