import { at, hash, own, type TableRow } from "./row";

/** Rows of the tables about agreements. */
export const agreementRows: Readonly<Record<string, TableRow>> = {
  agreement_edge: { row: () => ({ from_state: "x", to_state: "y" }), change: ["to_state", "z"] },
  agreement: {
    row: (w) => ({ ...own(w, "agreement"), state: "offered", template_version: "1", annexes: [], created_at: at }),
    fresh: { state: "draft" },
    change: ["seal_error", "planted"],
  },
  agreement_document: {
    row: (w) => ({
      ...own(w, "document"),
      agreement_id: w.id("agreement"),
      language: "fr",
      storage_key: "k",
      sha256: hash,
      size_bytes: 1,
      pages: 1,
      created_at: at,
    }),
    change: ["sha256", "planted"],
  },
  agreement_signature: {
    row: (w) => ({
      ...own(w, "signature"),
      agreement_id: w.id("agreement"),
      side: "partner",
      account_id: w.team.signatory,
      language: "fr",
      document_sha256: hash,
      evidence: "{}",
      signed_at: at,
    }),
    by: "account_id",
    change: ["document_sha256", "planted"],
  },
  agreement_event: {
    row: (w) => ({ ...own(w, "agreement-event"), agreement_id: w.id("agreement"), kind: "opened", at }),
    by: "account_id",
    change: ["kind", "planted"],
  },
  agreement_share: {
    row: (w) => ({
      ...own(w, "share"),
      agreement_id: w.id("agreement"),
      token_hash: "shared",
      created_by: w.team.owner,
      created_at: at,
      expires_at: at,
    }),
    by: "created_by",
    change: ["revoked_at", at],
  },
  agreement_text: {
    row: (w) => ({
      ...{ version: "2020-04", state: "draft", body: "{}", digest: hash, made_at: at },
      made_by: w.staff["programme-manager"],
    }),
    by: "made_by",
    change: ["digest", "1".repeat(64)],
  },
  campaign: {
    row: (w) => ({
      id: w.id("campaign"),
      template_version: "2",
      started_by: w.staff["programme-manager"],
      started_at: at,
    }),
    by: "started_by",
    change: ["row_version", 2],
  },
  campaign_company: {
    row: (w) => ({ campaign_id: w.id("campaign"), partner_id: w.company, asked_at: at }),
    change: ["refusal", "planted"],
  },
  countersign_batch: {
    row: (w) => ({
      id: w.id("batch"),
      sha256: hash,
      dual_control: false,
      created_by: w.staff.countersigner,
      created_at: at,
    }),
    by: "created_by",
    change: ["finished_at", at],
  },
  countersign_batch_item: {
    row: (w) => ({
      batch_id: w.id("batch"),
      position: 0,
      partner_id: w.company,
      agreement_id: w.id("agreement"),
      row_version: 1,
      language: "fr",
      document_sha256: hash,
    }),
    change: ["state", "failed"],
  },
};
