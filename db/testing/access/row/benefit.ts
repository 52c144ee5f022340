import { at, declared, nil, own, type TableRow } from "./row";

const year = { benefit_id: "licences", period_from: "2019-01-01", period_until: "2020-01-01" };

/** Rows of the tables about benefits. */
export const benefitRows: Readonly<Record<string, TableRow>> = {
  benefit_request: {
    row: (w) => ({
      ...own(w, "benefit-request"),
      ...{ ...year, edition_id: "e", benefit: "{}", amount: 1, reason: "r" },
      ...declared,
    }),
    by: "declared_by",
    change: ["asked_fields", ["amount"]],
  },
  benefit_use: {
    row: (w) => ({
      ...own(w, "benefit-use"),
      ...{ ...year, amount: 1, used_on: "2019-10-01", recorded_by: w.team.owner, recorded_at: at },
    }),
    by: "recorded_by",
    change: ["note", "planted"],
  },
  benefit_use_taken_back: {
    row: (w) => ({
      ...{ use_id: w.id("benefit-use"), partner_id: w.company, reason: "For the test" },
      ...{ taken_back_by: w.team.owner, taken_back_at: at },
    }),
    fresh: { use_id: nil },
    by: "taken_back_by",
    change: ["reason", "planted"],
  },
  benefit_budget: {
    row: (w) => ({ ...year, amount: 1, set_by: w.staff["programme-manager"], set_at: at }),
    fresh: { benefit_id: "other" },
    by: "set_by",
    change: ["amount", 0],
  },
};
