import { mutate } from "@/db/transaction";
import type { Removal } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import type { VendorRole } from "@/lib/role";
import { changeRoles, removeSeat } from "./team";

/** Refuses `last-administrator`, `unchanged`. */
export const changeStaffRoles = (actor: Actor, input: { membershipId: string; roles: VendorRole[] }): Promise<void> =>
  mutate(actor, (tx, record) => changeRoles(tx, record, actor, input));

/** Refuses `last-administrator` without a successor, `choose-colleague` at its field. */
export const removeStaff = (actor: Actor, removal: Removal): Promise<void> =>
  mutate(actor, (tx, record) => removeSeat(tx, record, actor, removal));
