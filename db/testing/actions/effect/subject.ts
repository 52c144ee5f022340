import type { Client } from "pg";

/** `$1` is what the form names it by. */
type Subject = {
  table: string;
  named: string;
  ends: Record<string, string>;
  /** The triggers that refuse to skip a step. */
  guards?: readonly string[];
  /** Where it ends by a row of another table. */
  statement?: (end: string) => string;
};

/** Ended before today, which in tests is a day of 2019. */
const over = "'2019-09-01'";
const byId = "id::text = $1";
const bySecret = "token_hash = encode(sha256($1::text::bytea), 'hex')";
const someone = "(SELECT id FROM account ORDER BY id LIMIT 1)";
const endedBy = (reason: string): string => `ended_at = now(), end_reason = '${reason}'`;
const decided = (state: string): string => `state = '${state}', decided_by = ${someone}, decided_at = now()`;

const decisions = {
  "more-asked": `${decided("more-asked")}, asked_fields = '{proofFileId}'`,
  verified: decided("verified"),
  rejected: decided("rejected"),
  withdrawn: "state = 'withdrawn'",
};

const announced = `effective_on = current_date + 200, announced_by = ${someone}, announced_at = now()`;
const asked = `withdrawal_reason = 'For the test', withdrawal_asked_by = ${someone}, withdrawal_asked_at = now()`;
const unasked = "withdrawal_reason = NULL, withdrawal_asked_by = NULL, withdrawal_asked_at = NULL";
const approved = `counsel_name = 'Counsel', counsel_approved_on = current_date, asked_by = ${someone}, asked_at = now()`;
const unapproved = "counsel_name = NULL, counsel_approved_on = NULL, asked_by = NULL, asked_at = NULL";
const inForce = "sealed_key = 'key', sealed_sha256 = repeat('0', 64), in_force_at = now(), in_force_on = current_date";

/**
 * What forms are about, and every way in which each is no longer as the form was made for: the columns as they are then.
 * They are written past the guards that keep the parties on their way (`guard`), as if another act had come first.
 */
const subjects = {
  credential: { table: "credential", named: byId, ends: decisions },
  activity: { table: "activity", named: byId, ends: decisions },
  benefit: { table: "benefit_request", named: byId, ends: decisions },
  mandate: { table: "mandate", named: byId, ends: { ...decisions, ended: `state = 'ended', until_on = ${over}` } },
  application: {
    table: "application",
    named: "resume_hash = encode(sha256($1::text::bytea), 'hex')",
    ends: {
      ...decisions,
      "more-asked": `${decided("more-asked")}, asked_fields = '{address}'`,
      declared: "state = 'declared', submitted_at = now()",
    },
  },
  person: {
    table: "person",
    named: byId,
    ends: { left: `employed_until = ${over}`, withdrawn: "withdrawn_at = now()" },
  },
  personRequest: {
    table: "person_request",
    named: byId,
    ends: { accepted: "state = 'accepted'", refused: "state = 'refused'", "taken-back": "state = 'taken-back'" },
  },
  merge: { table: "person_merge", named: byId, ends: { undone: "undone_at = now()" } },
  company: { table: "partner", named: byId, ends: {} },
  dispute: {
    table: "dispute",
    named: byId,
    ends: { upheld: "upheld", "not-upheld": "not-upheld", withdrawn: "withdrawn" },
    statement: (how: string) =>
      `INSERT INTO dispute_end (dispute_id, partner_id, how, note, ended_by, ended_at)
       SELECT id, partner_id, '${how}', 'For the test', ${someone}, now() FROM dispute WHERE ${byId}`,
  },
  benefitUse: {
    table: "benefit_use",
    named: byId,
    ends: { "taken-back": "" },
    statement: () =>
      `INSERT INTO benefit_use_taken_back (use_id, partner_id, reason, taken_back_by, taken_back_at)
       SELECT id, partner_id, 'For the test', ${someone}, now() FROM benefit_use WHERE ${byId}`,
  },
  badgeIssuer: { table: "badge_issuer", named: byId, ends: { removed: "removed_at = now()" } },
  plan: { table: "plan", named: byId, ends: { ended: "ended_at = now()" } },
  step: {
    table: "plan_step",
    named: byId,
    ends: { ended: "ended_at = now()" },
    statement: (columns: string) =>
      `UPDATE plan SET ${columns} WHERE id = (SELECT plan_id FROM plan_step WHERE ${byId})`,
  },
  import: {
    table: "import",
    named: byId,
    ends: {
      entering: `state = 'entering', entered_by = ${someone}, asked_at = now()`,
      entered: `state = 'entered', entered_by = ${someone}, asked_at = now()`,
      undone: "state = 'undone'",
      dropped: "state = 'dropped'",
    },
  },
  calendar: { table: "calendar_feed", named: byId, ends: { ended: "ended_at = now()" } },
  seat: { table: "membership", named: byId, ends: { ended: "ended_at = now()" } },
  session: { table: "session", named: byId, ends: { ended: "ended_at = now()" } },
  passkey: { table: "passkey", named: byId, ends: { removed: "removed_at = now()" } },
  invitation: {
    table: "invitation",
    named: `id::text = $1 OR ${bySecret}`,
    ends: {
      accepted: "accepted_at = now()",
      revoked: "revoked_at = now()",
      expired: "expires_at = now() - interval '1 second'",
    },
  },
  resetLink: {
    table: "link",
    named: bySecret,
    ends: { used: "used_at = now()", expired: "expires_at = now() - interval '1 second'" },
  },
  applicationLink: {
    table: "application_link",
    named: bySecret,
    ends: { used: "used_at = now()", expired: "expires_at = now() - interval '1 second'" },
  },
  customerLink: {
    table: "customer_confirmation",
    named: bySecret,
    guards: ["customer_confirmation_guard"],
    ends: {
      expired: "asked_at = now() - interval '31 days', expires_at = now() - interval '1 second'",
      ...{ answered: endedBy("answered"), changed: endedBy("changed"), withdrawn: endedBy("withdrawn") },
      ...{ decided: endedBy("decided"), replaced: endedBy("replaced"), refused: endedBy("refused") },
    },
  },
  agreement: {
    table: "agreement",
    named: byId,
    guards: ["agreement_guard", "agreement_sealed_guard"],
    ends: {
      offered: "state = 'offered', offer_expires_at = now() + interval '1 day'",
      lapsed: "state = 'offered', offer_expires_at = now() - interval '1 second'",
      ...{ declined: "state = 'declined'", expired: "state = 'expired'", withdrawn: "state = 'withdrawn'" },
      ...{ "partner-signed": "state = 'partner-signed'", returned: "state = 'returned'" },
      ...{ "declined-by-vendor": "state = 'declined-by-vendor'", countersigned: "state = 'countersigned'" },
      sealing: "state = 'sealing'",
      "in-force": `state = 'in-force', ${inForce}`,
      superseded: `state = 'superseded', ${inForce}`,
      terminated: `state = 'terminated', ${inForce}`,
    },
  },
  share: {
    table: "agreement_share",
    named: byId,
    ends: { revoked: "revoked_at = now()", expired: "expires_at = now() - interval '1 second'" },
  },
  edition: {
    table: "edition",
    named: byId,
    guards: ["edition_announced"],
    ends: {
      draft: `state = 'draft', ${unasked}`,
      "short-notice": `state = 'short-notice', ${announced}, ${unasked}`,
      announced: `state = 'announced', ${announced}`,
      discarded: `state = 'discarded', ${unasked}`,
      withdrawn: `state = 'withdrawn', ${announced}, ${asked}, withdrawn_at = now(), withdrawn_on = current_date,
        withdrawn_by = (SELECT id FROM account ORDER BY id DESC LIMIT 1)`,
    },
  },
  text: {
    table: "agreement_text",
    named: "version = $1",
    guards: ["agreement_text_published"],
    ends: {
      draft: `state = 'draft', ${unapproved}`,
      waiting: `state = 'waiting', ${approved}`,
      published: `state = 'published', ${approved}, published_at = now(),
        published_by = (SELECT id FROM account ORDER BY id DESC LIMIT 1)`,
      discarded: `state = 'discarded', ${unapproved}`,
    },
  },
  exception: {
    table: "override",
    named: byId,
    ends: {
      over: `from_on = '2019-08-01', until_on = ${over}`,
      ended: `ended_on = ${over}, ended_by = ${someone}, end_reason = 'For the test'`,
    },
  },
  batch: {
    table: "countersign_batch",
    named: byId,
    ends: { confirmed: "confirmed_at = now(), step_up_at = now(), evidence = '{}'" },
  },
  campaign: {
    table: "campaign",
    named: byId,
    ends: { stopped: `stopped_by = ${someone}, stopped_at = now(), stop_reason = 'For the test'` },
  },
} satisfies Record<string, Subject>;

export type SubjectKind = keyof typeof subjects;
export type End<Kind extends SubjectKind> = keyof (typeof subjects)[Kind]["ends"] & string;

const subjectOf = (kind: SubjectKind): Subject => subjects[kind];

export const endsOf = (kind: SubjectKind): string[] => Object.keys(subjectOf(kind).ends);

/** Writes past the guard of a table, all or nothing. */
const pastGuard = async (
  owner: Client,
  { table, guards = [] }: Subject,
  sql: string,
  values: unknown[],
): Promise<void> => {
  for (const guard of guards) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${guard}`);
  try {
    const { rowCount } = await owner.query(sql, values);
    if (rowCount !== 1) throw new Error(`${rowCount} rows of ${table} are named ${values[0]}`);
  } finally {
    for (const guard of guards) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ${guard}`);
  }
};

/**
 * Has another act come first: the subject is over, or no longer in the state that the form was made for, or changed and
 * nothing else. Answers how to take that back, where it is columns of the row itself.
 */
export const endSubject = async (owner: Client, kind: SubjectKind, end: string, name: string) => {
  const subject = subjectOf(kind);
  const { table, named, statement } = subject;
  const written = subject.ends[end] ?? "row_version = row_version + 1";
  if (statement && end in subject.ends) {
    await pastGuard(owner, subject, statement(written), [name]);
    return null;
  }
  const { rows } = await owner.query(`SELECT to_jsonb(one) AS row FROM ${table} AS one WHERE ${named}`, [name]);
  await pastGuard(owner, subject, `UPDATE ${table} SET ${written} WHERE ${named}`, [name]);
  const columns = Object.keys(rows[0]?.row ?? {}).join(", ");
  const before = `(SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $2))`;
  return () =>
    pastGuard(owner, subject, `UPDATE ${table} SET (${columns}) = ${before} WHERE ${named}`, [name, rows[0]?.row]);
};
