import { at, hash, type TableRow } from "./row";

/** Rows of the tables about imports. */
export const importRows: Readonly<Record<string, TableRow>> = {
  import: {
    row: (w) => ({
      ...{ id: w.id("import"), partner_id: w.company, kind: "credentials", file_name: "a.xlsx", sha256: hash },
      ...{ made_by: w.team.owner, made_at: at, state: "ready", sheets: "[]" },
    }),
    by: "made_by",
    change: ["file_name", "planted.xlsx"],
  },
  import_row: {
    row: (w) => ({ import_id: w.id("import"), sheet: 0, line: 2, cells: "[]" }),
    fresh: { line: 3 },
    change: ["is_left_out", true],
  },
  import_match: {
    row: (w) => ({ owner_id: w.company, kind: "credentials", header: "name", field: "name" }),
    fresh: { header: "other" },
    change: ["field", "email"],
  },
};
