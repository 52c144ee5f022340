import { eq } from "drizzle-orm";
import { modelsAround } from "@/db/queries/edition/business-models";
import { formerLevel } from "@/db/queries/edition/former-level";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Edition } from "@/lib/edition/edition";
import type { NamedModel } from "@/lib/partner/models";

export type CompanyProfile = {
  id: string;
  name: string;
  siren: string | null;
  country: string;
  address: string;
  businessModels: NamedModel[];
  /** Those it can choose among. */
  offeredModels: NamedModel[];
  /** What its level of the former programme is called; null where it had none. */
  formerLevel: Edition["name"] | null;
  rowVersion: number;
  may: { edit: boolean };
};

/** A company as it is on record; null where there is none the actor may see. */
export const getCompany = (actor: Actor, partnerId: string): Promise<CompanyProfile | null> =>
  read(actor, async (tx) => {
    if (!can(actor, "company.view", { partnerId })) return null;
    const [row] = await tx
      .select({
        id: partner.id,
        name: partner.name,
        siren: partner.siren,
        country: partner.country,
        address: partner.address,
        businessModels: partner.businessModels,
        legacyLevel: partner.legacyLevel,
        rowVersion: partner.rowVersion,
      })
      .from(partner)
      .where(eq(partner.id, partnerId));
    if (!row) return null;
    const { legacyLevel, ...known } = row;
    const former = await formerLevel(tx, actor.today, legacyLevel);
    const models = await modelsAround(tx, actor.today, known.businessModels);
    return {
      ...known,
      ...models,
      formerLevel: former,
      may: { edit: can(actor, "company.edit", { partnerId }) },
    };
  });
