import { randomUUID } from "node:crypto";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { override } from "@/db/schema/override";
import { insertEvidence } from "@/db/testing/declaration/evidence";
import { makeActor, partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { currencyOf } from "@/lib/benefit/account";
import { benefitIn } from "@/lib/benefit/benefits-in";
import { periodOn } from "@/lib/benefit/period";
import { addMonths, type Day } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

/** Has the actor's company hold a tier, by an exception that lasts until a day. */
export const holdTier = (actor: Actor, tier = "advanced", untilOn: Day = addMonths(testDay, 12)): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const { accountId: grantedBy } = await makeActor(["programme-manager"]);
    const id = randomUUID();
    await tx.insert(override).values({
      ...{ id, partnerId: partnerIdOf(actor), nodeId: tier, fromOn: "2019-01-01", untilOn },
      ...{ reason: "For the test", author: "Test", grantedBy: grantedBy ?? "", grantedAt: new Date() },
    });
    return id;
  });

type Fields = Partial<typeof benefitRequest.$inferInsert>;

/** The same for a company that is entitled to it. */
export const makeBenefitRequest = async (actor: Actor, fields: Fields = {}): Promise<string> => {
  await holdTier(actor);
  return insertBenefitRequest(actor, fields);
};

/** A request that the actor's company made, of licences unless told otherwise; it waits. */
export const insertBenefitRequest = (
  actor: Actor,
  { benefitId = "internal-use-licences", ...fields }: Fields = {},
): Promise<string> => {
  const benefit = benefitIn(defaultEdition, benefitId);
  if (!benefit) throw new Error(`No benefit ${benefitId}`);
  const { from: periodFrom, until: periodUntil } = periodOn(benefit, testDay);
  return writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx.insert(benefitRequest).values({
      ...{ id, partnerId: partnerIdOf(actor), benefitId, benefit, editionId: defaultEdition.id },
      ...{
        periodFrom,
        periodUntil,
        amount: 2,
        currency: currencyOf(benefit),
        isFunds: currencyOf(benefit) !== null,
        reason: "For the test",
      },
      proofFileId: benefit.evidence && !fields.proofFileId ? await insertEvidence(tx, actor) : null,
      ...{ state: "declared", declaredBy: actor.accountId, submittedAt: actor.at },
      ...fields,
    });
    return id;
  });
};

/** A day of training that the actor recorded. */
export const insertBenefitUse = (actor: Actor): Promise<string> => {
  const benefitId = "training-days";
  const benefit = benefitIn(defaultEdition, benefitId);
  if (!benefit) throw new Error(`No benefit ${benefitId}`);
  const { from: periodFrom, until: periodUntil } = periodOn(benefit, testDay);
  return writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx.insert(benefitUse).values({
      ...{ id, partnerId: partnerIdOf(actor), benefitId, benefit, periodFrom, periodUntil, amount: 1 },
      ...{ usedOn: testDay, recordedBy: actor.accountId ?? "", recordedAt: actor.at },
    });
    return id;
  });
};
