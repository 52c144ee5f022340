import { eq } from "drizzle-orm";
import { vendorAddressees } from "@/db/mutations/agreement/notify";
import { declarersToNotify } from "@/db/mutations/review/declaration";
import { queueEmail } from "@/db/outbox";
import type { activity } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { Doubt } from "@/lib/confirmation/doubt";
import { customerAnsweredLetter, customerDeniedLetter, customerDoubtedLetter } from "@/lib/mail/confirmation";
import type { DeclarationSummary } from "@/lib/review/declaration";

type ActivityRow = typeof activity.$inferSelect;
type Answered = { isYes: boolean; isVerified: boolean; doubt: Doubt | null };

const claimOf = ({ kind, occurredOn, customer }: ActivityRow): DeclarationSummary & { kind: "activity" } => ({
  ...{ kind: "activity", activity: kind, on: occurredOn, customer },
});

/** Tells who declared it what became of it, without the customer's reason; and the reviewers of a no, and of a yes that leaves it to them. */
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
  const { isYes, doubt } = answer;
  if (isYes && doubt === null) return;
  const [company] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, row.partnerId));
  for (const reader of await vendorAddressees(tx, ["reviewer"])) {
    const told = { claim, id: row.id, company: company?.name ?? "" };
    const letter =
      doubt === null
        ? customerDeniedLetter(reader.locale, told)
        : customerDoubtedLetter(reader.locale, { ...told, doubt });
    await queueEmail(tx, system, reader, letter, about);
  }
};
