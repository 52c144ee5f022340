import type { ClientBase } from "pg";
import { insert, type World } from "./world";

/** What a trigger refuses: the side that tries, and what it tries. Tried as a superuser, whom no policy stops. */
type Deed = { side?: string; before?: (client: ClientBase, world: World) => Promise<unknown>; sql: string };

const at = "2019-10-01T00:00:00Z";
const hash = "0".repeat(64);

const change = (table: string, column: string): Deed => ({ sql: `UPDATE ${table} SET ${column} = ${column}` });

/** An agreement of another company, sealed and in force. */
const seal = (client: ClientBase, { id, company }: World) =>
  insert(client, "agreement", {
    ...{ id: id("sealed"), partner_id: company, state: "in-force", template_version: "1", annexes: [] },
    ...{ created_at: at, sealed_key: "key", sealed_sha256: hash, in_force_at: at, in_force_on: "2019-10-01" },
  });

/** The confirmation of the answer that is there. */
const answered = (client: ClientBase, { id, company, team }: World) =>
  insert(client, "customer_confirmation", {
    ...{ id: id("answered"), partner_id: company, activity_id: id("activity"), told: "{}", name: "J", email: "a@b.fr" },
    ...{ mailbox_hash: hash, is_public_mailbox: false, locale: "fr", token_hash: "2".repeat(64), asked_by: team.owner },
    ...{ asked_at: at, expires_at: "2119-10-31T00:00:00Z", ended_at: at, end_reason: "answered" },
  });

const announce = (client: ClientBase, { staff }: World) =>
  insert(client, "edition", {
    ...{ id: "announced", based_on: "e", state: "announced", body: "{}", digest: hash, made_at: at },
    ...{
      made_by: staff.administrator,
      effective_on: "2019-10-01",
      announced_by: staff.administrator,
      announced_at: at,
    },
  });

/** A text of the agreement, published by two people. */
const publish = async (client: ClientBase, { staff }: World) => {
  await insert(client, "agreement_text", {
    ...{ version: "2020-05", state: "draft", body: "{}", digest: hash, made_by: staff.administrator, made_at: at },
  });
  const asked = "counsel_name = 'Counsel', counsel_approved_on = '2019-10-01', asked_by = $1, asked_at = $2";
  const names = [staff["programme-manager"], at];
  await client.query(`UPDATE agreement_text SET state = 'waiting', ${asked} WHERE version = '2020-05'`, names);
  const published = "state = 'published', published_by = $1, published_at = $2";
  await client.query(`UPDATE agreement_text SET ${published} WHERE version = '2020-05'`, [staff.administrator, at]);
};

/** Every trigger that refuses something, by "trigger on table". */
export const triggers: Readonly<Record<string, Deed>> = {
  "activity_correction_added on activity": {
    sql: `INSERT INTO activity SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
      'corrects', a.id))).* FROM activity a`,
  },
  "activity_correction_kept on activity": { sql: "UPDATE activity SET corrects = id" },
  "activity_decided on activity": { side: "partner", sql: "UPDATE activity SET state = 'verified'" },
  "agreement_document_append_only on agreement_document": change("agreement_document", "sha256"),
  "agreement_event_append_only on agreement_event": change("agreement_event", "kind"),
  "agreement_guard on agreement": { sql: "UPDATE agreement SET state = 'countersigned'" },
  "agreement_party_guard on agreement": { side: "partner", sql: "UPDATE agreement SET state = 'expired'" },
  "agreement_sealed_guard on agreement": {
    before: seal,
    sql: "UPDATE agreement SET sealed_key = 'other' WHERE state = 'in-force'",
  },
  "agreement_signature_append_only on agreement_signature": change("agreement_signature", "document_sha256"),
  "agreement_text_published on agreement_text": {
    before: publish,
    sql: "UPDATE agreement_text SET body = '[]' WHERE version = '2020-05'",
  },
  "agreement_text_guard on agreement": { sql: "UPDATE agreement SET annexes = '{other}'" },
  "application_decided on application": { side: "public", sql: "UPDATE application SET state = 'verified'" },
  "audit_event_append_only on audit_event": change("audit_event", "hash"),
  "audit_head_guard on audit_chain": { sql: "UPDATE audit_chain SET hash = 'planted'" },
  "badge_reading_append_only on badge_reading": change("badge_reading", "outcome"),
  "benefit_request_decided on benefit_request": {
    side: "partner",
    sql: "UPDATE benefit_request SET state = 'verified'",
  },
  "benefit_use_append_only on benefit_use": change("benefit_use", "note"),
  "benefit_use_taken_back_append_only on benefit_use_taken_back": change("benefit_use_taken_back", "reason"),
  "credential_by_badge on credential": {
    before: async (client, { id }) => {
      await client.query("UPDATE file SET is_badge = true");
      await client.query("UPDATE credential SET proof_file_id = $1", [id("file")]);
    },
    sql: "UPDATE credential SET state = 'verified'",
  },
  "credential_decided on credential": { side: "partner", sql: "UPDATE credential SET state = 'verified'" },
  "customer_answer_append_only on customer_answer": { before: answered, ...change("customer_answer", "sentence") },
  "customer_answer_guard on customer_answer": {
    sql: `INSERT INTO customer_answer (confirmation_id, partner_id, activity_id, took_place, outcome, answered_at)
      SELECT id, partner_id, activity_id, true, 'better', expires_at FROM customer_confirmation`,
  },
  "customer_confirmation_guard on customer_confirmation": {
    side: "partner",
    sql: "UPDATE customer_confirmation SET reminder_hash = token_hash, reminded_at = asked_at",
  },
  "dispute_append_only on dispute": change("dispute", "note"),
  "dispute_end_append_only on dispute_end": change("dispute_end", "note"),
  "edition_announced on edition": { before: announce, sql: "UPDATE edition SET body = '[]' WHERE id = 'announced'" },
  "logo_append_only on logo": change("logo", "width"),
  "mandate_decided on mandate": { side: "partner", sql: "UPDATE mandate SET state = 'rejected'" },
  "mandate_delegation on mandate": { sql: "UPDATE mandate SET parent_id = id" },
  "person_objection_kept on person": {
    side: "partner",
    before: (client) => client.query("UPDATE person SET objected_on = '2019-10-01'"),
    sql: "UPDATE person SET email = 'other@test.example'",
  },
  "programme_set_up on programme": { sql: "UPDATE programme SET set_up_at = NULL" },
  "review_by_customer on review": {
    sql: `INSERT INTO review (subject_kind, subject_id, decision, at)
      SELECT 'activity', id, 'accepted', submitted_at FROM activity`,
  },
  "review_append_only on review": change("review", "note"),
  "tier_decision_append_only on tier_decision": change("tier_decision", "tier_after"),
  "tier_decision_guard on tier_decision": {
    sql: `INSERT INTO tier_decision SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
      'number', 7))).* FROM tier_decision d`,
  },
};

/** This one refuses nothing: it tells open screens of an event, which lib/server/live tests. */
export const telling = "audit_event_announce on audit_event";

/**
 * What triggers call that refuse nothing but keep rows right; scripts/audit/summaries.db.test.ts and
 * scripts/audit/withdrawn.db.test.ts test those of other rows, and db/mutations/person/edit.test.ts that of an address.
 */
export const keeping = [
  "mark_outdated",
  "follow_queue",
  "copy_partner",
  "count_added",
  "count_changed",
  "count_removed",
  "person_address",
];

/** Runs what a trigger refuses; answers the words of the refusal, or null where nothing refused it. */
export const attempt = async (client: ClientBase, world: World, { side = "system", before, sql }: Deed) => {
  if (before) {
    await client.query("SET LOCAL session_replication_role = replica");
    await before(client, world);
    await client.query("SET LOCAL session_replication_role = origin");
  }
  await client.query("SELECT set_config('app.side', $1, true)", [side]);
  return client.query(sql).then(
    ({ rowCount }) => (rowCount ? null : "nothing there"),
    (error: Error) => error.message,
  );
};
