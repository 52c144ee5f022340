import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { PartnerRole } from "@/lib/role";
import { changeRoles, removeSeat } from "./team";

/** Refuses `last-owner`, `unchanged`; another company's member is `not-found`. */
export const changeMemberRoles = (actor: Actor, input: { membershipId: string; roles: PartnerRole[] }): Promise<void> =>
  mutate(actor, (tx, record) => changeRoles(tx, record, actor, input));

/** Refuses `last-owner`; another company's member is `not-found`. */
export const removeMember = (actor: Actor, input: { membershipId: string }): Promise<void> =>
  mutate(actor, (tx, record) => removeSeat(tx, record, actor, input.membershipId));
