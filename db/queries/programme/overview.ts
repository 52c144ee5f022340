import { editionInUse } from "@/db/queries/edition/in-use";
import { loadCurrentTiers } from "@/db/queries/tier/current";
import { loadAllFacts } from "@/db/queries/tier/facts";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Edition } from "@/lib/edition/edition";
import { type Overview, surveyProgramme } from "@/lib/overview/overview";
import { currentTierOn } from "@/lib/tier/current-tier";

/** The programme's state today, from the records of every company. */
export const getOverview = (actor: Actor): Promise<{ edition: Edition; overview: Overview }> =>
  read(actor, async (tx) => {
    requirePermission(actor, "insight.view", "programme");
    const edition = await editionInUse(tx, actor.today);
    const names = await tx
      .select({ id: partner.id, name: partner.name, legacyLevel: partner.legacyLevel })
      .from(partner);
    const known = new Map(names.map((row) => [row.id, row]));
    const knownOf = await loadCurrentTiers(tx);
    const companies = (await loadAllFacts(tx)).map((facts) => ({
      facts,
      name: known.get(facts.partner)?.name ?? "",
      legacyLevel: known.get(facts.partner)?.legacyLevel ?? null,
      heldBy: (earned: string) => currentTierOn(edition, actor.today, earned, knownOf(facts.partner)).tier,
    }));
    return { edition, overview: surveyProgramme(edition, companies, actor.today) };
  });
