import { inArray } from "drizzle-orm";
import { declareCredential } from "@/db/mutations/person/credential";
import { credential } from "@/db/schema/claim";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import { fieldAt, type Renewal, type Renewals } from "@/lib/credential/renew";
import { declareCredentialSchema } from "@/lib/credential/schema";
import type { FieldCode } from "@/lib/form/fault";
import { type FieldRefusals, Refusal } from "@/lib/refusal/refusal";

type Former = { id: string; personId: string; partnerId: string; type: string; track: string | null; earnedOn: string };

const formerOf = (actor: Actor, ids: readonly string[]): Promise<Map<string, Former>> =>
  read(actor, async (tx) => {
    const { id, personId, partnerId, type, track, earnedOn } = credential;
    const rows = await tx
      .select({ id, personId, partnerId, type, track, earnedOn })
      .from(credential)
      .where(inArray(credential.id, [...ids]));
    return new Map(rows.map((row) => [row.id, row]));
  });

/** Each line is one declaration: its key, so that a form that is sent twice declares nothing twice. */
const keyed = (actor: Actor, { id }: Renewal): Actor =>
  actor.idempotencyKey ? withIdempotencyKey(actor, `${actor.idempotencyKey} ${id}`) : actor;

const shownAt: Readonly<Record<string, Parameters<typeof fieldAt>[0]>> = {
  expiresOn: "expiresOn",
  version: "version",
  candidateId: "candidateId",
};

/** The faults of a line under its own fields; what is wrong with no field of it stands at its day. */
const atLine = ({ at }: Renewal, fields: FieldRefusals): [string, FieldCode][] =>
  Object.entries(fields).map(([field, code]) => [fieldAt(shownAt[field] ?? "earnedOn", at), code]);

type Declaring = { actor: Actor; row: Renewal; former: Former; proofFileId: string | null };

/** Declares one line; answers its faults. One that was declared before, by this form, is no fault. */
const renewOne = async ({ actor, row, former, proofFileId }: Declaring): Promise<[string, FieldCode][]> => {
  if (row.earnedOn <= former.earnedOn) return [[fieldAt("earnedOn", row.at), "not-newer"]];
  const { earnedOn, expiresOn, version, candidateId } = row;
  const facts = { type: former.type, track: former.track, earnedOn, expiresOn, version, candidateId, proofFileId };
  try {
    await declareCredential(keyed(actor, row), declareCredentialSchema.parse({ holder: former.personId, ...facts }));
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "duplicate-credential") return [];
    const faults = atLine(row, error.fields);
    if (faults.length === 0 && error.code !== "not-found") throw error;
    return faults.length > 0 ? faults : [[fieldAt("earnedOn", row.at), "not-found"]];
  }
};

/**
 * Declares the renewal of several certifications, each by itself: a line with a fault is told and nothing of it is kept,
 * the others are declared. Refuses `rows-refused` with the faults by field, and how many were declared.
 */
export const renewCredentials = async (actor: Actor, input: Renewals): Promise<{ done: number }> => {
  const former = await formerOf(
    actor,
    input.rows.map(({ id }) => id),
  );
  const faults: [string, FieldCode][] = Object.entries(input.faults);
  let done = 0;
  if (input.rows.length > 0 && former.size === 0) throw new Refusal("not-found");
  for (const row of input.rows) {
    const known = former.get(row.id);
    if (known) requirePermission(actor, "credential.declare", known);
    const found: [string, FieldCode][] = known
      ? await renewOne({ actor, row, former: known, proofFileId: input.proofFileId })
      : [[fieldAt("earnedOn", row.at), "not-found"]];
    if (found.length === 0) done += 1;
    faults.push(...found);
  }
  if (faults.length > 0) throw new Refusal("rows-refused", { done }, Object.fromEntries(faults));
  return { done };
};
