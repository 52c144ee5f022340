import "server-only";
import { answerFactorReset, askFactorReset } from "@/db/mutations/account/factor-reset";
import { findResetAccount, listOpenResets, type OpenReset } from "@/db/queries/account/factor-reset";
import { mayManageTeam } from "@/lib/access";
import type { AnswerFactorReset, AskFactorReset } from "@/lib/account/factor-reset";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { systemFor } from "@/lib/server/auth/doors";

/** Whoever manages a team: an owner, or an administrator. */
const requireManager = (actor: Actor): void => {
  if (!mayManageTeam(actor)) throw new Refusal("not-permitted");
};

/** The first of two people: asks for the reset of a colleague's second factor. */
export const askReset = async (actor: Actor, { email, reason }: AskFactorReset): Promise<null> => {
  requireManager(actor);
  const accountId = await findResetAccount(systemActor(), { email });
  if (!accountId) throw new Refusal("invalid", {}, { email: "not-found" });
  await askFactorReset({ system: systemFor(accountId, actor.request), by: actor, accountId }, reason);
  return null;
};

/** The second: confirms it, or refuses. */
export const answerReset = async (actor: Actor, input: AnswerFactorReset): Promise<null> => {
  requireManager(actor);
  const accountId = await findResetAccount(systemActor(), { resetId: input.resetId });
  if (!accountId) throw new Refusal("not-found");
  await answerFactorReset({ system: systemFor(accountId, actor.request), by: actor, accountId }, input);
  return null;
};

export const openResets = async (actor: Actor): Promise<OpenReset[]> =>
  mayManageTeam(actor) ? listOpenResets(systemActor(), actor) : [];
