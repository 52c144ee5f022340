import { eq } from "drizzle-orm";
import { addPerson } from "@/db/mutations/person/edit";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { activity, credential } from "@/db/schema/claim";
import { makeActor, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { ActivityValues } from "@/lib/activity/form";
import type { DeclareActivity } from "@/lib/activity/schema";
import type { Actor } from "@/lib/actor";
import type { DeclareCredential, EditCredential } from "@/lib/credential/schema";
import { Refusal } from "@/lib/refusal/refusal";

/** A contributor's input, field by field; a test overrides what it is about. */
export const credentialInput: Omit<EditCredential, "id" | "rowVersion"> = {
  type: "VCP",
  track: "DCV",
  version: "6.5",
  candidateId: "VMW-1",
  earnedOn: "2019-02-02",
  expiresOn: null,
  proofFileId: null,
};

export const personInput = { name: "Zoé Martin", email: null, employedFrom: "2017-09-01", employedUntil: null };

/** The same as their forms post them. */
export const credentialTyped = { ...credentialInput, expiresOn: "", proofFileId: "" };
export const personTyped = { ...personInput, email: "", employedUntil: "" };

/** A certification of someone already declared. */
export const credentialFor = (holder: string): DeclareCredential => ({ holder, ...credentialInput });

/** A certification with its holder, declared with it. */
export const credentialForNewPerson: DeclareCredential = { holder: personInput, ...credentialInput };

const unknown = { amountCents: null, points: null, customer: "", reference: "", proofFileId: null };

export const activityInput: Record<"revenue" | "cloud" | "deployment", DeclareActivity> = {
  revenue: { ...unknown, kind: "licence-revenue", occurredOn: "2019-06-03", amountCents: 1_250_050, reference: "SO-1" },
  cloud: { ...unknown, kind: "cloud-service", occurredOn: "2019-08", points: 1_900 },
  deployment: { ...unknown, kind: "deployment", occurredOn: "2019-05-20", customer: "Mairie", reference: "D-1" },
};

const empty = { amount: "", points: "", customer: "", reference: "", proofFileId: "" };

/** Two of them as their form posts them. */
export const activityTyped = {
  revenue: { ...empty, kind: "licence-revenue", occurredOn: "2019-06-03", amount: "12 500,50", reference: "SO-1" },
  deployment: { ...empty, kind: "deployment", occurredOn: "2019-05-20", customer: "Mairie", reference: "D-1" },
} as const satisfies Record<string, ActivityValues>;

export const makePerson = async (actor: Actor): Promise<string> => (await addPerson(actor, personInput)).id;

type Reviewed = { state: "verified" | "rejected" | "more-asked"; askedFields?: string[] };

/** What a reviewer would have done, without the review. */
export const decideCredential = (id: string, reviewed: Reviewed): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(credential).set(reviewed).where(eq(credential.id, id));
  });

/** A certification verified by a reviewer, with its event: what was computed before is computed again. */
export const verifyByReviewer = async (id: string): Promise<void> => {
  await verifyDeclaration(await makeActor(["reviewer"]), { kind: "credential", id, rowVersion: 1 });
};

export const decideActivity = (id: string, reviewed: Reviewed): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(activity).set(reviewed).where(eq(activity.id, id));
  });

/** The code of a refusal, with the code at each field after it; anything else is a failure of the test. */
export const catchRefusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "none";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, ...Object.entries(error.fields).map(([field, code]) => `${field}:${code}`)].join(" ");
  }
};
