import { at, factsHash, hash, nil, ofOwner, own, type TableRow } from "./row";

/** Rows of the tables about tiers and rules. */
export const tierRows: Readonly<Record<string, TableRow>> = {
  programme: { row: () => ({ edition_id: "e", vendor_name: "Vendor" }), change: ["vendor_name", "planted"] },
  logo: {
    row: (w) => ({
      sha256: hash,
      png: Buffer.from("dots"),
      width: 1,
      height: 1,
      saved_by: w.staff.administrator,
      saved_at: at,
    }),
    fresh: { sha256: "1".repeat(64) },
    by: "saved_by",
    change: ["width", 2],
  },
  edition: {
    row: (w) => ({
      id: "draft",
      based_on: "e",
      state: "draft",
      body: "{}",
      digest: hash,
      made_by: w.staff["programme-manager"],
      made_at: at,
    }),
    by: "made_by",
    change: ["digest", "1".repeat(64)],
  },
  tier_decision: {
    row: (w) => ({
      ...own(w, "decision"),
      ...{ number: 1, edition_id: "e", edition_sha256: hash, decided_on: "2019-10-01", decided_at: at, kind: "first" },
      ...{ reason: "first-look", tier_after: "partner", tier_earned: "partner", reviews_from: "2019-10-01" },
      ...{ facts: "{}", facts_sha256: factsHash, answer_sha256: hash, event_seq: 1 },
    }),
    fresh: { id: nil, number: 2, tier_before: "partner" },
    change: ["tier_after", "principal"],
  },
  shortfall: {
    row: (w) => ({
      ...own(w, "shortfall"),
      opened_on: "2019-10-01",
      tier_kept: "advanced",
      tier_earned: "partner",
      review_on: "2020-09-01",
    }),
    change: ["review_on", "2030-01-01"],
  },
  partner_summary: {
    row: (w) => ({ partner_id: w.company, name_key: "k", legacy_level: "none" }),
    change: ["name_key", "planted"],
  },
  partner_outdated: { row: (w) => ({ partner_id: w.company }), change: ["partner_id", nil] },
  partner_count: { row: () => ({ legacy_level: "none", partners: 1 }), change: ["partners", 2] },
  settled_day: { row: () => ({ day: "2019-10-01", companies: 1, settled_at: at }), change: ["companies", 2] },
  fall_reminder: {
    row: (w) => ({
      partner_id: w.company,
      account_id: w.team.owner,
      fall_on: "2020-01-01",
      days_ahead: 30,
      mail_id: w.id("mail"),
      sent_at: at,
    }),
    change: ["sent_at", at],
  },
  calendar_feed: {
    row: (w) => ({
      ...ofOwner(w, "feed"),
      partner_id: w.company,
      membership_id: w.id("membership"),
      token_hash: "feed",
      locale: "fr",
      created_at: at,
    }),
    change: ["ended_at", at],
  },
  plan: {
    row: (w) => ({ ...own(w, "plan"), start: "{}", made_by: w.team.owner, made_at: at }),
    change: ["ended_at", at],
  },
  plan_step: {
    row: (w) => ({ ...own(w, "step"), plan_id: w.id("plan"), position: 0, move: "{}" }),
    change: ["due_on", "2020-01-01"],
  },
  override: {
    row: (w) => ({
      ...own(w, "override"),
      node_id: "n",
      from_on: "2019-10-01",
      until_on: "2020-10-01",
      reason: "r",
      author: "a",
      granted_by: w.staff["programme-manager"],
      granted_at: at,
      ended_on: "2019-10-02",
      end_reason: "over",
      ended_by: w.staff["programme-manager"],
    }),
    by: "granted_by",
    change: ["end_reason", "planted"],
  },
  migration: { row: () => ({ name: "planted" }), change: ["name", "planted again"] },
};
