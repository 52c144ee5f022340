import { sql } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import { accountName } from "@/db/queries/account/name";
import { teamName } from "@/db/queries/account/team-name";
import type { RecordEvent } from "@/db/record";
import { invitation } from "@/db/schema/account";
import type { DidRecord } from "@/db/schema/import";
import { languageFor } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import { invitationLife } from "@/lib/account/invitation";
import type { Actor } from "@/lib/actor";
import { locales } from "@/lib/i18n/locale";
import type { NewCompany } from "@/lib/import/staged/companies";
import { invitationLetter } from "@/lib/mail/invitation";

type Founding = { tx: Tx; actor: Actor; record: RecordEvent; importId: string; invites: boolean };

const insertPartners = async ({ tx, actor, importId }: Founding, companies: readonly NewCompany[]): Promise<void> => {
  await tx.execute(sql`
    INSERT INTO partner (id, name, siren, country, address, business_models, legacy_level, created_at, import_id)
    SELECT id, name, siren, country, address, ARRAY(SELECT jsonb_array_elements_text("businessModels")), "legacyLevel",
      ${actor.at}::timestamptz, ${importId}
    FROM jsonb_to_recordset(${JSON.stringify(companies)}::jsonb) AS c (id uuid, name text, siren text, country text,
      address text, "businessModels" jsonb, "legacyLevel" text)`);
};

/** Invites the contact of a company as its owner, as an applicant who was accepted is. */
const inviteOwner = async ({ tx, actor, record }: Founding, company: NewCompany): Promise<void> => {
  const { id: partnerId, contactEmail: email, name: team } = company;
  const { secret, hash } = newLinkSecret();
  const locale = await languageFor(tx, locales[0]);
  const until = new Date(actor.at.getTime() + invitationLife);
  const asked = { invitedBy: actor.accountId, createdAt: actor.at, expiresAt: until };
  await tx.insert(invitation).values({ partnerId, email, locale, roles: ["owner"], tokenHash: hash, ...asked });
  const by = (await accountName(tx, actor.accountId)) || (await teamName(tx, null));
  const letter = invitationLetter(locale, { team, by, secret, until });
  await queueEmail(tx, actor, { email, locale, accountId: null }, letter, { partnerId, subjectId: partnerId });
  await record("invitation.sent", null, { roles: ["owner"] }, { partnerId });
};

/** Founds partners, each with the first event of its own history. */
export const foundCompanies = async (founding: Founding, companies: readonly NewCompany[]): Promise<DidRecord[][]> => {
  const { record, importId, invites } = founding;
  if (companies.length > 0) await insertPartners(founding, companies);
  for (const company of companies) {
    await record("partner.admitted", company.id, { importId }, { partnerId: company.id });
    if (invites) await inviteOwner(founding, company);
  }
  return companies.map(({ id }) => [{ of: "partner", id, rowVersion: 1, was: null }]);
};
