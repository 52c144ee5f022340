import { and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import { proveOwnBenefits } from "@/db/queries/benefit/entitlement";
import { allocatedIn, budgetKey, findLimit, isUseCounted } from "@/db/queries/benefit/spent";
import { companyModels } from "@/db/queries/edition/business-models";
import { formerLevel } from "@/db/queries/edition/former-level";
import { editionsEver, editionsFrom } from "@/db/queries/edition/in-use";
import { loadMandates } from "@/db/queries/mandate/held";
import { listElsewhere } from "@/db/queries/person/elsewhere";
import { account } from "@/db/schema/account";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { activity, credential, mandate } from "@/db/schema/claim";
import { application, person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import { knownKind } from "@/lib/activity/known-kinds";
import { isOwnKind } from "@/lib/activity/own-kind";
import type { Actor } from "@/lib/actor";
import type { Assessment } from "@/lib/application/assessment";
import { keptAssessment } from "@/lib/application/assessment-schema";
import type { ApplicationDraft } from "@/lib/application/schema";
import { askedIn } from "@/lib/benefit/account";
import { isSameMeasure } from "@/lib/benefit/measure";
import { catalogueOf, namesIn } from "@/lib/credential/catalogue";
import type { DeclarationDetail } from "@/lib/review/declaration";
import type { ReviewedKind } from "@/lib/review/kind";

const credentialDetail = async (tx: Tx, id: string, { today }: Actor): Promise<DeclarationDetail | null> => {
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
      objectedOn: person.objectedOn,
      email: person.email,
      partnerId: person.partnerId,
    })
    .from(credential)
    .innerJoin(person, eq(person.id, credential.personId))
    .where(eq(credential.id, id));
  if (!row) return null;
  const editions = [...(await editionsFrom(tx, row.earnedOn)), ...(await editionsEver(tx, today))];
  const { email, partnerId, ...told } = row;
  const elsewhere = await listElsewhere(tx, email, partnerId);
  return { ...told, elsewhere, names: namesIn(catalogueOf(editions), row) };
};

const amountsOf = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      id: activity.id,
      amountCents: activity.amountCents,
      currency: activity.currency,
      points: activity.points,
    })
    .from(activity)
    .where(where)
    .orderBy(asc(activity.submittedAt), asc(activity.id));

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
      correctsId: activity.corrects,
    })
    .from(activity)
    .where(eq(activity.id, id));
  if (!row) return null;
  const { correctsId, ...told } = row;
  const [corrects = null] = correctsId ? await amountsOf(tx, eq(activity.id, correctsId)) : [];
  const corrections = await amountsOf(tx, and(eq(activity.corrects, id), ne(activity.state, "withdrawn")));
  return { ...told, corrects, corrections };
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

/** What an application tells of itself, without figures of kinds that no edition names. */
const readAssessment = (kept: unknown): Assessment | null => {
  const told = keptAssessment(kept);
  const named = Object.entries(told?.own ?? {}).filter(([kind]) => isOwnKind(kind) && knownKind(kind) !== null);
  return told && { ...told, own: Object.fromEntries(named) };
};

const applicationDetail = async (tx: Tx, id: string, { today }: Actor): Promise<DeclarationDetail | null> => {
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
  const answers = row.answers as Partial<ApplicationDraft>;
  const former = await formerLevel(tx, today, answers.legacyLevel);
  const models = await companyModels(tx, today, answers.businessModels ?? []);
  const assessment = readAssessment(row.assessment);
  return { kind: "application", ...row, answers, assessment, models, formerLevel: former };
};

const listUsesOf = (tx: Tx, requestId: string) =>
  tx
    .select({ id: benefitUse.id, usedOn: benefitUse.usedOn, amount: benefitUse.amount, note: benefitUse.note })
    .from(benefitUse)
    .where(and(eq(benefitUse.requestId, requestId), isUseCounted))
    .orderBy(asc(benefitUse.usedOn), asc(benefitUse.id))
    .limit(500);

const benefitDetail = async (tx: Tx, id: string, actor: Actor): Promise<DeclarationDetail | null> => {
  const [row] = await tx.select().from(benefitRequest).where(eq(benefitRequest.id, id));
  if (!row) return null;
  const { benefit, benefitId, amount, askedAmount, periodFrom, periodUntil, reason, expiresOn } = row;
  const period = { from: periodFrom, until: periodUntil };
  const key = budgetKey(benefit, period);
  const { benefits, requests } = await proveOwnBenefits(tx, row.partnerId, actor.today);
  const proven = benefits.find(
    (one) => one.benefit.id === benefitId && isSameMeasure(one.benefit.measure, benefit.measure),
  );
  const others = requests.filter((one) => one.state === "verified" && one.id !== id);
  return {
    ...{ kind: "benefit", benefit, amount, askedAmount, periodFrom, periodUntil, reason, expiresOn },
    entitled: proven?.isEntitled ? { amount: proven.amount } : null,
    allocated: askedIn(benefit, period, others),
    uses: await listUsesOf(tx, id),
    budget: { limit: await findLimit(tx, key), allocated: await allocatedIn(tx, key) },
  };
};

const details = {
  credential: credentialDetail,
  activity: activityDetail,
  mandate: mandateDetail,
  application: applicationDetail,
  benefit: benefitDetail,
} as const satisfies Record<ReviewedKind, unknown>;

/** All that a declaration says; of a benefit also what the company is entitled to on the actor's day. */
export const declarationDetail = (
  tx: Tx,
  actor: Actor,
  kind: ReviewedKind,
  id: string,
): Promise<DeclarationDetail | null> => details[kind](tx, id, actor);
