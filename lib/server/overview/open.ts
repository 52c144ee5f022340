import "server-only";
import { summariseOutdated } from "@/db/mutations/tier/summarise-outdated";
import { getMailTrouble, type MailTrouble } from "@/db/queries/mail/trouble";
import { listPartners, type PartnerFilter, type PartnerList } from "@/db/queries/partner/list";
import { getOverview, type ProgrammeOverview } from "@/db/queries/programme/overview";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { systemActor } from "@/lib/server/actors";

/** The overview, after outdated summaries were made anew: right on its day before the job of the day is through. */
export const openOverview = async (actor: Actor): Promise<ProgrammeOverview> => {
  requirePermission(actor, "insight.view", "programme");
  await summariseOutdated(actor);
  return getOverview(actor);
};

/** What keeps letters from leaving, for those who can have it mended: administrators. */
export const openMailTrouble = async (actor: Actor): Promise<MailTrouble | null> =>
  can(actor, "staff.manage", "programme") ? getMailTrouble(systemActor()) : null;

/** The list of partners in the same way; of those that the filter lets through by their own columns. */
export const openPartners = async (actor: Actor, filter: PartnerFilter, limit?: number): Promise<PartnerList> => {
  requirePermission(actor, "partner.list", "programme");
  await summariseOutdated(actor, filter);
  return listPartners(actor, filter, limit);
};
