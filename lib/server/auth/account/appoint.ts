import "server-only";
import { appointOwner } from "@/db/mutations/account/appoint-owner";
import type { AppointOwner } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { systemAs } from "@/lib/server/auth/doors";

/** An administrator names an owner of a company; the portal writes it in the company's name. */
export const nameOwner = (actor: Actor, input: AppointOwner): Promise<void> =>
  appointOwner({ system: systemAs(actor), by: actor }, input);
