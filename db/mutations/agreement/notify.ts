import { eq, sql } from "drizzle-orm";
import { type Addressee, queueEmail } from "@/db/outbox";
import { listMembersWith } from "@/db/queries/account/seat";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import type { Locale } from "@/lib/i18n/locale";
import { type AgreementNews, agreementLetter } from "@/lib/mail/agreement";
import type { PartnerRole, VendorRole } from "@/lib/role";

type About = { id: string; partnerId: string; kind: AgreementKind };

const partnerRoles: PartnerRole[] = ["owner", "signatory"];
const vendorRoles: VendorRole[] = ["countersigner"];

/** The vendor's staff with one of these roles, whose accounts are open. */
export const vendorAddressees = async (tx: Tx, roles = vendorRoles): Promise<Addressee[]> => {
  const wanted = sql.raw(`ARRAY['${roles.join("','")}']`);
  const { rows } = await tx.execute<{ account_id: string; email: string; locale: Locale }>(
    sql`SELECT account_id, email, spoken_language(locale) AS locale FROM vendor_addressees(${wanted})`,
  );
  return rows.map((row) => ({ email: row.email, accountId: row.account_id, locale: row.locale }));
};

const namesOf = async (tx: Tx, partnerId: string): Promise<{ company: string; vendor: string }> => {
  const [row] = await tx
    .select({ company: partner.name, vendor: programme.vendorName })
    .from(partner)
    .innerJoin(programme, eq(programme.id, 1))
    .where(eq(partner.id, partnerId));
  return row ?? { company: "", vendor: "" };
};

const post = async (
  tx: Tx,
  actor: Actor,
  to: Addressee[],
  side: "partner" | "vendor",
  news: AgreementNews,
  about: About,
) => {
  const names = await namesOf(tx, about.partnerId);
  for (const addressee of to) {
    const letter = agreementLetter(addressee.locale, side, {
      ...{ ...news, ...names, agreementId: about.id, document: about.kind },
    });
    await queueEmail(tx, actor, addressee, letter, { partnerId: about.partnerId, subjectId: about.id });
  }
};

/** Tells the company's owners and signatories, in the transaction that makes it true. */
export const notifyPartner = async (tx: Tx, actor: Actor, about: About, news: AgreementNews): Promise<void> =>
  post(tx, actor, await listMembersWith(tx, about.partnerId, partnerRoles), "partner", news, about);

/** Tells the vendor's countersigners. */
export const notifyVendor = async (tx: Tx, actor: Actor, about: About, news: AgreementNews): Promise<void> =>
  post(tx, actor, await vendorAddressees(tx), "vendor", news, about);

/** Tells every party (docs/agreement.md, point 10). */
export const notifyParties = async (tx: Tx, actor: Actor, about: About, news: AgreementNews): Promise<void> => {
  await notifyPartner(tx, actor, about, news);
  await notifyVendor(tx, actor, about, news);
};
