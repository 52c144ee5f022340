import { and, eq, or } from "drizzle-orm";
import { readVendorName } from "@/db/queries/programme/vendor-name";
import { account, membership } from "@/db/schema/account";
import { activity } from "@/db/schema/claim";
import { customerConfirmation } from "@/db/schema/confirmation";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { linkState, type OpenedLink } from "@/lib/confirmation/link";
import { isStillTold } from "@/lib/confirmation/told";
import { isEditable } from "@/lib/review/state";

/** The confirmation whose first link or reminder has this hash. */
export const isLinkHash = (hash: string) =>
  or(eq(customerConfirmation.tokenHash, hash), eq(customerConfirmation.reminderHash, hash));

type Opened = OpenedLink & { partnerId: string };

/** What a customer's link opens; null where there is no such link. For the portal itself: the customer has no account. */
export const findCustomerLink = (system: Actor, hash: string): Promise<Opened | null> =>
  read(system, async (tx) => {
    const [found] = await tx
      .select({ asked: customerConfirmation, row: activity, partnerName: partner.name, by: account.name })
      .from(customerConfirmation)
      .innerJoin(activity, eq(activity.id, customerConfirmation.activityId))
      .innerJoin(partner, eq(partner.id, customerConfirmation.partnerId))
      .leftJoin(account, eq(account.id, customerConfirmation.askedBy))
      .where(isLinkHash(hash));
    if (!found) return null;
    const { asked, row, partnerName, by } = found;
    const kept = linkState(asked, system.at);
    const now = !isEditable(row.state) ? "decided" : isStillTold(asked.told, row) ? "open" : "changed";
    const { told, name, locale, expiresAt, partnerId } = asked;
    return {
      ...{ state: kept === "open" ? now : kept, told, name, locale, expiresAt, partnerId },
      ...{ partnerName, askedBy: by ?? partnerName, vendor: await readVendorName(tx) },
    };
  });

/** Whether an account has, or had, a seat in a company. */
export const wasOfTeam = (system: Actor, accountId: string, partnerId: string): Promise<boolean> =>
  read(system, async (tx) => {
    const seat = and(eq(membership.accountId, accountId), eq(membership.partnerId, partnerId));
    return (await tx.$count(membership, seat)) > 0;
  });
