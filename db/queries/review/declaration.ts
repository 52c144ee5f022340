import { eq, sql } from "drizzle-orm";
import { formerLevel } from "@/db/queries/edition/former-level";
import { loadMandates } from "@/db/queries/mandate/held";
import { account } from "@/db/schema/account";
import { activity, credential, mandate } from "@/db/schema/claim";
import { application, person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { Assessment } from "@/lib/application/assessment";
import type { ApplicationDraft } from "@/lib/application/schema";
import type { Day } from "@/lib/date/day";
import type { DeclarationDetail } from "@/lib/review/declaration";
import type { ReviewedKind } from "@/lib/review/kind";

const credentialDetail = async (tx: Tx, id: string): Promise<DeclarationDetail | null> => {
  const [row] = await tx
    .select({
      kind: sql<"credential">`'credential'`,
      type: credential.type,
      track: credential.track,
      version: credential.version,
      candidateId: credential.candidateId,
      earnedOn: credential.earnedOn,
      expiresOn: credential.expiresOn,
      person: person.name,
      personId: person.id,
      employedFrom: person.employedFrom,
      employedUntil: person.employedUntil,
    })
    .from(credential)
    .innerJoin(person, eq(person.id, credential.personId))
    .where(eq(credential.id, id));
  return row ?? null;
};

const activityDetail = async (tx: Tx, id: string): Promise<DeclarationDetail | null> => {
  const [row] = await tx
    .select({
      kind: sql<"activity">`'activity'`,
      activity: activity.kind,
      occurredOn: activity.occurredOn,
      amountCents: activity.amountCents,
      currency: activity.currency,
      points: activity.points,
      customer: activity.customer,
      reference: activity.reference,
    })
    .from(activity)
    .where(eq(activity.id, id));
  return row ?? null;
};

const mandateDetail = async (tx: Tx, id: string): Promise<DeclarationDetail | null> => {
  const [held] = await loadMandates(tx, eq(mandate.id, id));
  if (!held) return null;
  const [holder] = await tx.select({ email: account.email }).from(account).where(eq(account.id, held.accountId));
  const { heldBy: person, capacity, fromOn, untilOn, parent } = held;
  const delegatedBy = parent && {
    ...{ holder: parent.holder, capacity: parent.capacity, state: parent.state },
    ...{ fromOn: parent.fromOn, untilOn: parent.untilOn },
  };
  return { kind: "mandate", person, email: holder?.email ?? "", capacity, fromOn, untilOn, delegatedBy };
};

const applicationDetail = async (tx: Tx, id: string, on: Day): Promise<DeclarationDetail | null> => {
  const [row] = await tx
    .select({
      email: application.email,
      answers: application.data,
      assessment: application.assessment,
      acceptedAs: application.acceptedAs,
    })
    .from(application)
    .where(eq(application.id, id));
  if (!row) return null;
  const assessment = row.assessment as Assessment | null;
  const answers = row.answers as Partial<ApplicationDraft>;
  const former = await formerLevel(tx, on, answers.legacyLevel);
  return { kind: "application", ...row, answers, assessment, formerLevel: former };
};

const details = {
  credential: credentialDetail,
  activity: activityDetail,
  mandate: mandateDetail,
  application: applicationDetail,
} as const satisfies Record<ReviewedKind, unknown>;

export const declarationDetail = (tx: Tx, kind: ReviewedKind, id: string, on: Day): Promise<DeclarationDetail | null> =>
  details[kind](tx, id, on);
