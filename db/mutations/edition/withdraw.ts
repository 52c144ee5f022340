import { accountName } from "@/db/queries/account/name";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { AskWithdrawal, EditionRow } from "@/lib/editor/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { notifyOfWithdrawal } from "./notify-of-withdrawal";
import { lockEdition, onProgramme, type Row, type Saved, writeEdition } from "./row";

const requireAhead = ({ effectiveOn }: Row, actor: Actor): string => {
  if (effectiveOn === null || effectiveOn <= actor.today) throw new Refusal("edition-in-force");
  return effectiveOn;
};

/** Asks for the withdrawal of an announced edition, with its reason: it stays announced until a second person confirms. */
export const askWithdrawal = (actor: Actor, { reason, ...input }: AskWithdrawal): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.ask-withdrawal", "programme");
    const row = await lockEdition(tx, input, "announced");
    requireAhead(row, actor);
    if (row.withdrawalAskedBy) throw new Refusal("stale");
    const asked = { withdrawalReason: reason, withdrawalAskedBy: actor.accountId, withdrawalAskedAt: actor.at };
    await writeEdition(tx, row.id, asked);
    await record("edition.withdrawal-asked", null, { edition: row.id, digest: row.digest }, onProgramme);
    return { id: row.id };
  });

/** The row whose withdrawal was asked, with who asked. */
const lockAsked = async (tx: Tx, input: EditionRow) => {
  const row = await lockEdition(tx, input, "announced");
  if (!row.withdrawalAskedBy) throw new Refusal("stale");
  return { row, askedBy: row.withdrawalAskedBy };
};

/**
 * The second person confirms, never the one who asked, and never once the edition is in force. Its row and digest stay;
 * nothing counts it any more, and every partner's owners and both people are told.
 */
export const confirmWithdrawal = (actor: Actor, input: EditionRow): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.announce", "programme");
    const { row, askedBy } = await lockAsked(tx, input);
    if (askedBy === actor.accountId) throw new Refusal("second-person");
    const effectiveOn = requireAhead(row, actor);
    const { id, digest, body } = row;
    const withdrawn = { withdrawnBy: actor.accountId, withdrawnAt: actor.at, withdrawnOn: actor.today };
    await writeEdition(tx, id, { state: "withdrawn", ...withdrawn });
    await record("edition.withdrawn", null, { edition: id, digest, effectiveOn, askedBy }, onProgramme);
    await notifyOfWithdrawal(tx, actor, {
      edition: { id, name: body.name },
      effectiveOn,
      reason: row.withdrawalReason ?? "",
      people: [
        { accountId: askedBy, name: await accountName(tx, askedBy) },
        { accountId: actor.accountId ?? "", name: await accountName(tx, actor.accountId) },
      ],
    });
    return { id };
  });

/** Takes the request back, by anybody who may announce: the edition stays announced as it was. */
export const takeBackWithdrawal = (actor: Actor, input: EditionRow): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.announce", "programme");
    const { row } = await lockAsked(tx, input);
    const none = { withdrawalReason: null, withdrawalAskedBy: null, withdrawalAskedAt: null };
    await writeEdition(tx, row.id, none);
    await record("edition.withdrawal-taken-back", null, { edition: row.id }, onProgramme);
    return { id: row.id };
  });
