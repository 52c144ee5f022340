import { mutate } from "@/db/transaction";
import type { Removal } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import type { PartnerRole } from "@/lib/role";
import { changeRoles, removeSeat } from "./team";

/** Refuses `last-owner`, `unchanged`; another company's member is `not-found`. */
export const changeMemberRoles = (actor: Actor, input: { membershipId: string; roles: PartnerRole[] }): Promise<void> =>
  mutate(actor, (tx, record) => changeRoles(tx, record, actor, input));

/** Refuses `last-owner` without a successor, `choose-colleague` at its field; another company's member is `not-found`. */
export const removeMember = (actor: Actor, removal: Removal): Promise<void> =>
  mutate(actor, (tx, record) => removeSeat(tx, record, actor, removal));
