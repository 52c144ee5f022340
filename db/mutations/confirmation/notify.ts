import { eq } from "drizzle-orm";
import { vendorAddressees } from "@/db/mutations/agreement/notify";
import { declarersToNotify } from "@/db/mutations/review/declaration";
import { queueEmail } from "@/db/outbox";
import type { activity } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { customerAnsweredLetter, customerDeniedLetter } from "@/lib/mail/confirmation";
import type { DeclarationSummary } from "@/lib/review/declaration";

type ActivityRow = typeof activity.$inferSelect;
type Answered = { isYes: boolean; isVerified: boolean };

const claimOf = ({ kind, occurredOn, customer }: ActivityRow): DeclarationSummary & { kind: "activity" } => ({
  ...{ kind: "activity", activity: kind, on: occurredOn, customer },
});

/** Tells who declared it what became of it, without the customer's reason; and the reviewers of a no. */
export const notifyOfAnswer = async (tx: Tx, system: Actor, row: ActivityRow, answer: Answered): Promise<void> => {
  const claim = claimOf(row);
  const about = { partnerId: row.partnerId, subjectId: row.id };
  for (const reader of await declarersToNotify(tx, { declaredBy: row.declaredBy, partnerId: row.partnerId, claim }))
    await queueEmail(
      tx,
      system,
      reader,
      customerAnsweredLetter(reader.locale, { claim, id: row.id, ...answer }),
      about,
    );
  if (answer.isYes) return;
  const [company] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, row.partnerId));
  for (const reader of await vendorAddressees(tx, ["reviewer"])) {
    const letter = customerDeniedLetter(reader.locale, { claim, id: row.id, company: company?.name ?? "" });
    await queueEmail(tx, system, reader, letter, about);
  }
};
