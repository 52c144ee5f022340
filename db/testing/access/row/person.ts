import { at, own, type TableRow } from "./row";

/** Rows of the tables about what people say of themselves, and about records of one person. */
export const personRows: Readonly<Record<string, TableRow>> = {
  person_link: {
    row: () => ({ token_hash: "own", email: "ada@test.example", created_at: at, expires_at: at }),
    by: "created_by",
    change: ["expires_at", at],
  },
  person_request: {
    row: (w) => ({
      ...own(w, "person-request"),
      person_id: w.id("person"),
      kind: "correction",
      asked_at: at,
      state: "open",
      answered_by: w.team.owner,
    }),
    change: ["state", "accepted"],
  },
  person_merge: {
    row: (w) => ({
      ...own(w, "person-merge"),
      kept_id: w.id("person"),
      merged_id: w.id("person-merged"),
      before: "{}",
      kept_version: 2,
      merged_at: at,
      merged_by: w.team.owner,
      undone_by: w.team.owner,
    }),
    by: "merged_by",
    change: ["undone_at", at],
  },
  person_apart: {
    row: (w) => ({
      partner_id: w.company,
      one_id: "00000000-0000-4000-8000-000000000000",
      other_id: w.id("person"),
      said_by: w.team.owner,
      said_at: at,
    }),
    by: "said_by",
    change: ["said_at", at],
  },
};
