import type { World } from "./world";

/** What somebody tries who may write to the table, but not this. `ready` is arranged first, by a superuser. */
type Forgery = { by: string; sql: (world: World) => string; ready?: (world: World) => string };

const at = "'2019-10-01T00:00:00Z'";
const nil = "00000000-0000-0000-0000-000000000000";

const declarations: Readonly<Record<string, Forgery>> = {
  "a company verifies its own certification": {
    by: "contributor",
    sql: () => "UPDATE credential SET state = 'verified'",
  },
  "a company names who decided": {
    by: "contributor",
    sql: ({ staff }) => `UPDATE credential SET decided_by = '${staff.reviewer}'`,
  },
  "a company declares what is verified already": {
    by: "finance",
    sql: ({ company, team }) => `INSERT INTO activity (partner_id, kind, occurred_on, state, declared_by, submitted_at)
      VALUES ('${company}', 'deployment', '2019-02-02', 'verified', '${team.finance}', ${at})`,
  },
  "a company changes what was verified": {
    by: "contributor",
    ready: () => "UPDATE activity SET state = 'verified'",
    sql: () => "UPDATE activity SET occurred_on = '2019-03-03'",
  },
  "a company takes back what was verified": {
    by: "contributor",
    ready: () => "UPDATE credential SET state = 'verified'",
    sql: () => "UPDATE credential SET state = 'withdrawn'",
  },
  "a company says itself what its badge is": {
    by: "contributor",
    sql: ({ company, id }) => `INSERT INTO badge_reading (partner_id, credential_id, file_id, outcome, finding, read_at)
      VALUES ('${company}', '${id("credential")}', '${id("file")}', 'valid', '{}', ${at})`,
  },
  "a reviewer says what a badge is": {
    by: "reviewer",
    sql: ({ company, id }) => `INSERT INTO badge_reading (partner_id, credential_id, file_id, outcome, finding, read_at)
      VALUES ('${company}', '${id("credential")}', '${id("file")}', 'valid', '{}', ${at})`,
  },
  "a programme manager trusts an issuer": {
    by: "programme-manager",
    sql: ({ staff }) => `INSERT INTO badge_issuer (name, added_by, added_at)
      VALUES ('Mine', '${staff["programme-manager"]}', ${at})`,
  },
  "a reviewer changes what they decide": {
    by: "reviewer",
    sql: () => "UPDATE credential SET state = 'verified', earned_on = '2015-01-01'",
  },
  "a reviewer decides in another's name": {
    by: "reviewer",
    sql: ({ staff }) => `UPDATE credential SET state = 'verified', decided_by = '${staff["programme-manager"]}'`,
  },
  "a reviewer verifies their own declaration": {
    by: "reviewer",
    ready: ({ staff }) => `UPDATE mandate SET declared_by = '${staff.reviewer}', proof_file_id = id`,
    sql: ({ staff }) => `UPDATE mandate SET state = 'verified', decided_by = '${staff.reviewer}'`,
  },
  "a viewer writes a decision in a review": {
    by: "viewer",
    sql: ({ company, team, id }) => `INSERT INTO review (partner_id, subject_kind, subject_id, decision, account_id, at)
      VALUES ('${company}', 'credential', '${id("credential")}', 'accepted', '${team.viewer}', ${at})`,
  },
  "a company answers its own dispute": {
    by: "finance",
    sql: ({ company, team, id }) => `INSERT INTO dispute_end (dispute_id, partner_id, how, note, ended_by, ended_at)
      VALUES ('${id("other-dispute")}', '${company}', 'upheld', '', '${team.finance}', ${at})`,
  },
};

const parties: Readonly<Record<string, Forgery>> = {
  "a signatory countersigns": {
    by: "signatory",
    ready: () => "UPDATE agreement SET state = 'partner-signed'",
    sql: () => "UPDATE agreement SET state = 'countersigned'",
  },
  "a countersigner brings into force": {
    by: "countersigner",
    ready: () => "UPDATE agreement SET state = 'sealing'",
    sql: () => `UPDATE agreement SET state = 'in-force', sealed_key = 'k', sealed_sha256 = 's', in_force_at = ${at},
      in_force_on = '2019-10-01'`,
  },
  "a signatory signs in another's name": {
    by: "signatory",
    sql: ({ company, team, id }) => `INSERT INTO agreement_signature (partner_id, agreement_id, side, account_id,
      language, document_sha256, evidence, signed_at) VALUES ('${company}', '${id("other-agreement")}', 'partner',
      '${team.owner}', 'fr', 'x', '{}', ${at})`,
  },
};

const seats: Readonly<Record<string, Forgery>> = {
  "an owner gives a member a role of the vendor's": {
    by: "owner",
    sql: () => "UPDATE membership SET roles = '{administrator}'",
  },
  "an owner gives a seat to another account": {
    by: "owner",
    sql: ({ id }) => `UPDATE membership SET account_id = '${id("stranger")}'`,
  },
  "a signatory invites an owner": {
    by: "signatory",
    sql: () => "UPDATE invitation SET roles = '{owner}'",
  },
  "a reviewer invites an owner into a company they did not admit": {
    by: "reviewer",
    sql: ({ company }) => `INSERT INTO invitation (partner_id, email, roles, token_hash, created_at, expires_at)
      VALUES ('${company}', 'me@test.example', '{owner}', 'planted', ${at}, ${at})`,
  },
  "a session proves its own second factor": {
    by: "owner",
    sql: () => `UPDATE session SET second_factor_at = ${at}`,
  },
};

const records: Readonly<Record<string, Forgery>> = {
  "an event in another's name": {
    by: "contributor",
    sql: ({ company, team }) => `INSERT INTO audit_event (chain_id, seq, id, partner_id, account_id, kind, at,
      previous_hash, hash) VALUES ('${company}', 2, '${nil}', '${company}', '${team.owner}', 'person.added', ${at}, '', '')`,
  },
  "an event of a tier that the engine did not decide": {
    by: "owner",
    sql: ({ company, team }) => `INSERT INTO audit_event (chain_id, seq, id, partner_id, account_id, kind, at,
      previous_hash, hash) VALUES ('${company}', 2, '${nil}', '${company}', '${team.owner}', 'tier.promoted', ${at}, '', '')`,
  },
  "an event of the company on the chain of another": {
    by: "contributor",
    sql: ({ company, team, id }) => `INSERT INTO audit_event (chain_id, seq, id, partner_id, account_id, kind, at,
      previous_hash, hash) VALUES ('${id("elsewhere")}', 2, '${nil}', '${company}', '${team.contributor}',
      'person.added', ${at}, '', '')`,
  },
  "a shorter chain": { by: "owner", sql: () => "UPDATE audit_chain SET seq = 0, hash = ''" },
  "a decision that skips a number": {
    by: "deciding",
    sql: () => `INSERT INTO tier_decision SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
      'number', 3, 'tier_before', 'partner'))).* FROM tier_decision d`,
  },
  "a decision with other facts than its event's": {
    by: "deciding",
    sql: () => `INSERT INTO tier_decision SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
      'number', 2, 'tier_before', 'partner', 'facts', '{"planted":1}'))).* FROM tier_decision d`,
  },
};

/** What nobody may write who may write beside it. */
export const forgeries: Readonly<Record<string, Forgery>> = { ...declarations, ...parties, ...seats, ...records };
