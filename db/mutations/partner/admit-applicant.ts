import { asc, eq, sql } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import type { RecordEvent } from "@/db/record";
import { invitation } from "@/db/schema/account";
import { application, partner } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import { invitationLife } from "@/lib/account/invitation";
import type { Actor } from "@/lib/actor";
import type { ApplicationData } from "@/lib/application/schema";
import { noFormerLevel } from "@/lib/edition/clause";
import { acceptedLetter } from "@/lib/mail/application";
import { keptRegisterNumber } from "@/lib/partner/register-number";
import { Refusal } from "@/lib/refusal/refusal";

/** The company an application founds; refused where the register number is already a partner's. */
const foundPartner = async (tx: Tx, actor: Actor, id: string, data: ApplicationData): Promise<string> => {
  const siren = keptRegisterNumber(data.country, data.siren);
  const [founded] = await tx
    .insert(partner)
    .values({
      name: data.companyName,
      siren,
      country: data.country,
      address: data.address,
      businessModels: data.businessModels,
      legacyLevel: data.legacyLevel === noFormerLevel ? null : data.legacyLevel,
      applicationId: id,
      createdAt: actor.at,
    })
    .onConflictDoNothing()
    .returning({ id: partner.id });
  if (founded) return founded.id;
  const [duplicate] = await tx
    .select({ name: partner.name })
    .from(partner)
    .where(sql`register_key(${partner.country}, ${partner.siren}) = register_key(${data.country}, ${siren})`)
    .orderBy(asc(partner.sharesNumber))
    .limit(1);
  throw new Refusal("duplicate-siren", { siren, name: duplicate?.name ?? "" });
};

/** Founds the company of an accepted application and invites the applicant as its owner. */
export const admitApplicant = async (tx: Tx, actor: Actor, record: RecordEvent, id: string): Promise<void> => {
  const [row] = await tx.select().from(application).where(eq(application.id, id));
  if (!row) throw new Refusal("not-found");
  const data = row.data as ApplicationData;
  const partnerId = await foundPartner(tx, actor, id, data);
  await tx.update(application).set({ acceptedAs: partnerId }).where(eq(application.id, id));
  const { secret, hash } = newLinkSecret();
  const { email, locale } = row;
  const expiresAt = new Date(actor.at.getTime() + invitationLife);
  await tx.insert(invitation).values({
    partnerId,
    email,
    locale,
    roles: ["owner"],
    tokenHash: hash,
    invitedBy: actor.accountId,
    createdAt: actor.at,
    expiresAt,
  });
  const letter = acceptedLetter(locale, { company: data.companyName, path: `/invitation/${secret}`, until: expiresAt });
  await queueEmail(tx, actor, { email, locale, accountId: null }, letter, { partnerId, subjectId: id });
  await record("partner.admitted", partnerId, { applicationId: id }, { partnerId });
};
