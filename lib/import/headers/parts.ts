/** A header that stands in two lines: "Emploi · Du". */
export const headerParts = {
  mark: " · ",
  /** The header itself, the same without what it says in brackets, and its last line alone. */
  of: (header: string): string[] => {
    const bare = header.replace(/[([{][^)\]}]*[)\]}]/g, " ").trim();
    const last = header.split(" · ").at(-1) ?? header;
    return [...new Set([header, bare, last])];
  },
} as const;
