import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/errors";
import { seatsOf, type Team } from "./member";

/** The vendor's staff, by name, and whether the actor may manage them. */
export const listStaff = (actor: Actor): Promise<Team> =>
  read(actor, async (tx) => {
    if (!can(actor, "staff.view", "programme")) throw new Refusal("not-found");
    return { members: await seatsOf(tx, actor), may: { manage: can(actor, "staff.manage", "programme") } };
  });
