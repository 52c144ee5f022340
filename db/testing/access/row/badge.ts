import { at, hash, nil, own, type TableRow } from "./row";

/** Rows of the tables about badges. */
export const badgeRows: Readonly<Record<string, TableRow>> = {
  badge_issuer: {
    row: ({ id, staff }) => ({ id: id("badge-issuer"), name: "Issuer", added_by: staff.administrator, added_at: at }),
    by: "added_by",
    change: ["name", "planted"],
  },
  badge_document: {
    row: ({ id, staff }) => ({
      ...{ id: id("badge-document"), issuer_id: id("badge-issuer"), kind: "revocations", address: "https://a.example" },
      ...{ as_of: "2019-10-01", content: "{}", sha256: hash, added_by: staff.administrator, added_at: at },
    }),
    by: "added_by",
    change: ["address", "planted"],
  },
  badge_reading: {
    row: (w) => ({
      ...own(w, "badge-reading"),
      ...{ credential_id: w.id("credential"), file_id: w.id("file"), outcome: "expired", finding: "{}", read_at: at },
    }),
    fresh: { id: nil },
    change: ["outcome", "valid"],
  },
};
