import { at, declared, factsHash, hash, own, type TableRow } from "./row";

/** Rows of the tables about a company and what it declares. */
export const companyRows: Readonly<Record<string, TableRow>> = {
  partner: {
    row: ({ company }) => ({ id: company, name: "Company", country: "FR", business_models: ["reseller"] }),
    change: ["address", "elsewhere"],
  },
  application: {
    row: ({ id, company }) => ({
      id: id("application"),
      ...declared,
      email: "a@test.example",
      resume_hash: "resume",
      created_at: at,
      saved_at: at,
      accepted_as: company,
    }),
    change: ["asked_fields", ["email"]],
  },
  application_link: {
    row: ({ id }) => ({
      token_hash: "opens",
      application_id: id("application"),
      created_at: at,
      expires_at: at,
    }),
    change: ["used_at", at],
  },
  file: {
    row: (w) => ({
      ...own(w, "file"),
      storage_key: "key",
      name: "a.pdf",
      media_type: "application/pdf",
      size_bytes: 1,
      sha256: hash,
      created_at: at,
    }),
    by: "created_by",
    change: ["name", "planted"],
  },
  person: {
    row: (w) => ({
      ...own(w, "person"),
      name: "Ada",
      email: "ada@test.example",
      employed_from: "2019-01-01",
      created_at: at,
    }),
    change: ["withdrawn_at", at],
  },
  credential: {
    row: (w) => ({
      ...own(w, "credential"),
      person_id: w.id("person"),
      type: "VSP",
      earned_on: "2019-02-02",
      ...declared,
    }),
    by: "declared_by",
    change: ["asked_fields", ["version"]],
  },
  activity: {
    row: (w) => ({ ...own(w, "activity"), kind: "deployment", occurred_on: "2019-02-02", ...declared }),
    by: "declared_by",
    change: ["asked_fields", ["customer"]],
  },
  mandate: {
    row: (w) => ({
      ...own(w, "mandate"),
      account_id: w.team.signatory,
      capacity: "Director",
      from_on: "2019-01-01",
      ...declared,
    }),
    by: "declared_by",
    change: ["asked_fields", ["capacity"]],
  },
  review: {
    row: (w) => ({
      ...own(w, "review"),
      subject_kind: "credential",
      subject_id: w.id("credential"),
      decision: "accepted",
      at,
    }),
    by: "account_id",
    change: ["note", "planted"],
  },
  dispute: {
    row: (w) => ({
      ...own(w, "dispute"),
      edition_id: "e",
      node_id: "n",
      is_revenue: true,
      computed_for: "2019-10-01",
      computed_after: 1,
      note: "wrong",
      opened_by: w.team.finance,
      opened_at: at,
    }),
    by: "opened_by",
    change: ["note", "planted"],
  },
  dispute_end: {
    row: (w) => ({
      dispute_id: w.id("dispute"),
      partner_id: w.company,
      how: "upheld",
      note: "",
      ended_by: w.staff.reviewer,
      ended_at: at,
    }),
    by: "ended_by",
    change: ["note", "planted"],
  },
  mail: {
    row: (w) => ({
      ...own(w, "mail"),
      account_id: w.team.owner,
      to_email: "a@test.example",
      template: "agreement-in-force",
      locale: "fr",
      subject: "s",
      text_body: "t",
      html_body: "h",
      subject_id: w.id("agreement"),
      state: "sent",
      next_attempt_at: at,
      created_at: at,
    }),
    change: ["state", "cancelled"],
  },
  audit_chain: {
    row: ({ company }) => ({ id: company, seq: 1, hash }),
    fresh: { seq: 0, hash: "" },
    change: ["seq", 1],
  },
  audit_event: {
    row: (w) => ({
      ...own(w, "event"),
      chain_id: w.company,
      seq: 1,
      kind: "tier.set",
      data: { number: 2, factsSha256: factsHash, answerSha256: hash },
      at,
      previous_hash: "",
      hash,
    }),
    fresh: { kind: "person.added" },
    by: "account_id",
    change: ["hash", "planted"],
  },
  audit_personal: {
    row: ({ company, id }) => ({ event_id: id("event"), partner_id: company, salt: "salt", data: "{}" }),
    change: ["salt", "planted"],
  },
  queue_item: {
    row: ({ id }) => ({ id: id("queued"), kind: "activity", name_key: "k", submitted_at: at }),
    change: ["name_key", "planted"],
  },
};
