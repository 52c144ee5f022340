import { at, hash, nil, ofOwner, own, type TableRow } from "./row";

/** Rows of the tables about accounts: those of the owner of the company. */
export const accountRows: Readonly<Record<string, TableRow>> = {
  account: {
    row: ({ team }) => ({ id: team.owner, email: `${team.owner}@test.example`, name: "Owner", password_hash: "hash" }),
    change: ["password_hash", "planted"],
  },
  recovery_code: { row: (w) => ({ ...ofOwner(w, "recovery"), code_hash: "hash" }), change: ["used_at", at] },
  passkey: {
    row: (w) => ({
      ...ofOwner(w, "passkey"),
      name: "Key",
      credential_id: "credential",
      public_key: "key",
      counter: 0,
      created_at: at,
    }),
    change: ["removed_at", at],
  },
  passkey_challenge: {
    row: ({ team }) => ({
      challenge: "asked",
      account_id: team.owner,
      purpose: "sign-in",
      created_at: at,
      expires_at: at,
    }),
    change: ["used_at", at],
  },
  step_up: {
    row: (w) => ({
      ...ofOwner(w, "step-up"),
      ...{
        purpose: "agreement.sign",
        document_sha256: hash,
        method: "totp",
        authenticator_hash: hash,
        confirmed_at: at,
      },
    }),
    change: ["used_at", at],
  },
  totp_use: {
    row: ({ team }) => ({ account_id: team.owner, step: 1, document_sha256: hash, at }),
    change: ["document_sha256", "planted"],
  },
  link: {
    row: (w) => ({
      ...ofOwner(w, "link"),
      purpose: "password-reset",
      token_hash: "link",
      created_at: at,
      expires_at: at,
    }),
    change: ["used_at", at],
  },
  factor_reset: {
    row: (w) => ({
      ...{ id: w.id("reset"), account_id: w.team.owner, asked_by: w.team.viewer },
      ...{ reason: "lost", asked_at: at, expires_at: at },
    }),
    change: ["ended_at", at],
  },
  rate_limit: { row: () => ({ key: "sign-in:someone", window_at: at, attempts: 5 }), change: ["attempts", 0] },
  web_process: { row: ({ id }) => ({ id: id("process"), alive_until: at }), change: ["alive_until", at] },
  worker_lease: {
    row: ({ id }) => ({ name: "planted", process_id: id("process"), held_until: at }),
    change: ["held_until", at],
  },
  live_stream: {
    row: (w) => ({ ...ofOwner(w, "stream"), process_id: w.id("process"), session_id: w.id("session") }),
    change: ["process_id", nil],
  },
  impact_run: { row: ({ id }) => ({ key: "planted", process_id: id("process") }), change: ["done", 1] },
  idempotency: { row: ({ team }) => ({ account_id: team.owner, key: "form" }), change: ["answer", "{}"] },
  session: {
    row: (w) => ({ ...ofOwner(w, "session"), partner_id: w.company, created_at: at, last_seen_at: at, expires_at: at }),
    change: ["ended_at", at],
  },
  membership: {
    row: (w) => ({ ...ofOwner(w, "membership"), partner_id: w.company, roles: ["owner"] }),
    change: ["roles", ["viewer"]],
  },
  invitation: {
    row: (w) => ({
      ...own(w, "invitation"),
      email: "guest@test.example",
      roles: ["signatory"],
      token_hash: "invited",
      created_at: at,
      expires_at: at,
    }),
    change: ["revoked_at", at],
  },
};
