import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { listSeats, type VendorTeam } from "./member";

/** The vendor's staff, by name, and whether the actor may manage them; null where they may not see them. */
export const listStaff = (actor: Actor): Promise<VendorTeam | null> =>
  read(actor, async (tx) => {
    if (!can(actor, "staff.view", "programme")) return null;
    return { members: await listSeats(tx, actor), may: { manage: can(actor, "staff.manage", "programme") } };
  });
