import { randomUUID } from "node:crypto";
import { eq, isNull } from "drizzle-orm";
import { agreement, agreementSignature } from "@/db/schema/agreement";
import { campaign, campaignCompany } from "@/db/schema/campaign";
import { countersignBatch, countersignBatchItem } from "@/db/schema/countersign-batch";
import { makeActor, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { batchDigest } from "@/lib/agreement/signing/batch";
import { currentTemplate } from "@/lib/agreement/text/template";

/** New offers are made from the first version again, whatever was published. */
export const stopCampaigns = async (): Promise<void> => {
  const { accountId } = await makeActor(["programme-manager"]);
  await writeUnaudited(testSystem(), async (tx) => {
    const stopped = { stoppedBy: accountId, stoppedAt: new Date(), stopReason: "For the test" };
    await tx.update(campaign).set(stopped).where(isNull(campaign.stoppedAt));
  });
};

/** A campaign of the first version, which publishes nothing and asks only these companies. */
export const makeCampaign = async (partnerIds: readonly string[] = [], isStopped = false): Promise<string> => {
  const { accountId } = await makeActor(["programme-manager"]);
  const id = randomUUID();
  await writeUnaudited(testSystem(), async (tx) => {
    const started = { startedBy: accountId ?? "", startedAt: new Date() };
    const stopped = isStopped ? { stoppedBy: accountId, stoppedAt: new Date(), stopReason: "For the test" } : {};
    await tx.insert(campaign).values({ id, templateVersion: currentTemplate.version, ...started, ...stopped });
    for (const partnerId of partnerIds)
      await tx.insert(campaignCompany).values({ campaignId: id, partnerId, askedAt: new Date() });
  });
  return id;
};

/** A list of one signed agreement, drawn up and not confirmed. */
export const makeBatch = async (createdBy: string, agreementId: string): Promise<{ id: string; sha256: string }> => {
  const id = randomUUID();
  return writeUnaudited(testSystem(), async (tx) => {
    const rows = await tx.select().from(agreementSignature).where(eq(agreementSignature.agreementId, agreementId));
    const signed = rows.find(({ side }) => side === "partner");
    if (!signed) throw new Error("Nobody signed this agreement");
    const { partnerId, language, documentSha256 } = signed;
    const sha256 = batchDigest([documentSha256]);
    await tx.insert(countersignBatch).values({ id, sha256, dualControl: false, createdBy, createdAt: new Date() });
    const item = { partnerId, agreementId, rowVersion: 1, language, documentSha256 };
    await tx.insert(countersignBatchItem).values({ batchId: id, position: 0, ...item });
    return { id, sha256 };
  });
};

/** A version that this company was offered and declined. */
export const makeDeclined = (partnerId: string, predecessorId: string): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const standing = [{ ...nothing, id: predecessorId }];
    const text = { kind: "version" as const, templateVersion: currentTemplate.version, annexes: [], predecessorId };
    const act = { kind: "version" as const, standing };
    await tx.insert(agreement).values({ id, partnerId, state: "draft", ...text, act, createdAt: new Date() });
    for (const state of ["offered", "declined"]) await tx.update(agreement).set({ state }).where(eq(agreement.id, id));
    return id;
  });

const nothing = {
  ...{ kind: "full" as const, sha256: "0".repeat(64), templateVersion: currentTemplate.version },
  ...{ annexes: [], inForceOn: "2019-10-01" },
};
