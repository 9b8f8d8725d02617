/** Names that a sheet's cells can bear, each once: "low", "item_2". */
export function slugs(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 40);
    const slug = plain === "" || taken.has(plain) ? `item_${index + 1}` : plain;
    taken.add(slug);
    return slug;
  });
}
