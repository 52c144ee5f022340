import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { hashResumeToken, newResumePath, resumeToken } from "@/db/mutations/partner/application-link";
import { activity, credential, mandate, review } from "@/db/schema/claim";
import { application, partner, person } from "@/db/schema/partner";
import { mail } from "@/db/schema/record";
import { makeAccount, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { insertEvidence } from "./evidence";

export const makePersonRow = (
  partnerId: string,
  name = "Ada Test",
  fields: Partial<typeof person.$inferInsert> = {},
): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx
      .insert(person)
      .values({ id, partnerId, name, employedFrom: "2015-01-01", createdAt: new Date(), ...fields });
    return id;
  });

/** A certification the actor's company declared and that waits. */
export const makeCredential = async (
  declarer: Actor,
  fields: Partial<typeof credential.$inferInsert> = {},
): Promise<string> => {
  const partnerId = partnerIdOf(declarer);
  const personId = fields.personId ?? (await makePersonRow(partnerId));
  return writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx.insert(credential).values({
      id,
      partnerId,
      personId,
      type: "VCP",
      track: "DCV",
      earnedOn: "2019-02-02",
      state: "declared",
      declaredBy: declarer.accountId,
      submittedAt: declarer.at,
      ...fields,
    });
    return id;
  });
};

export const makeActivity = (declarer: Actor, fields: Partial<typeof activity.$inferInsert> = {}): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx.insert(activity).values({
      id,
      partnerId: partnerIdOf(declarer),
      kind: "licence-revenue",
      occurredOn: "2019-05-05",
      amountCents: 5_000_000,
      currency: "EUR",
      state: "declared",
      declaredBy: declarer.accountId,
      submittedAt: declarer.at,
      ...fields,
    });
    return id;
  });

export const makeMandate = async (declarer: Actor): Promise<string> => {
  const accountId = await makeAccount();
  return writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const proofFileId = await insertEvidence(tx, declarer);
    await tx.insert(mandate).values({
      id,
      proofFileId,
      partnerId: partnerIdOf(declarer),
      accountId,
      capacity: "Directrice générale",
      fromOn: "2019-01-01",
      state: "declared",
      declaredBy: declarer.accountId,
      submittedAt: declarer.at,
    });
    return id;
  });
};

/** A comment in the thread of a company's declaration, by either side. */
export const makeComment = (
  actor: Actor,
  { partnerId, kind, id }: { partnerId: string; kind: "credential" | "activity" | "mandate"; id: string },
  note: string,
): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    const said = { decision: "commented", note, accountId: actor.accountId, at: actor.at } as const;
    const about = { partnerId, subjectKind: kind, subjectId: id };
    await tx.insert(review).values({ ...about, ...said });
  });

/** The secret of a new link to an application, as a letter holds it. */
export const makeApplicationLink = async (id: string, at = new Date()): Promise<string> => {
  const path = await writeUnaudited(testSystem(), (tx) => newResumePath(tx, testSystem(at), id));
  return path.split("/").at(-1) ?? "";
};

/** An application and the visitor whose browser holds it. */
export const makeApplication = async (
  fields: Partial<typeof application.$inferInsert> = {},
): Promise<{ id: string; token: string; applicant: Actor }> => {
  const id = randomUUID();
  const token = resumeToken(id);
  const resumeHash = hashResumeToken(token);
  const at = new Date();
  await writeUnaudited(testSystem(), (tx) =>
    tx.insert(application).values({
      id,
      resumeHash,
      state: "draft",
      email: `${id}@test.example`,
      createdAt: at,
      savedAt: at,
      ...fields,
    }),
  );
  return { id, token, applicant: visitorActor(resumeHash) };
};

export const emailsAbout = (subjectId: string) =>
  read(testSystem(), (tx) =>
    tx
      .select({
        template: mail.template,
        to: mail.toEmail,
        state: mail.state,
        subject: mail.subject,
        text: mail.textBody,
        nextAttemptAt: mail.nextAttemptAt,
        gatherFrom: mail.gatherFrom,
      })
      .from(mail)
      .where(eq(mail.subjectId, subjectId))
      .orderBy(mail.createdAt),
  );

export const partnersOf = (applicationId: string) =>
  read(testSystem(), (tx) => tx.select().from(partner).where(eq(partner.applicationId, applicationId)));
