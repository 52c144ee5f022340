import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { isPresent } from "@/db/queries/account/seat";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { account, membership } from "@/db/schema/account";
import { mandate } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { isConfirmed, isUsable } from "@/lib/agreement/mandate/mandate";
import { requirePartnerId } from "@/lib/partner/own";
import { isEditable, type MandateState } from "@/lib/review/state";
import { type HeldMandate, loadMandates } from "./held";

export type MandateView = {
  id: string;
  holder: string;
  capacity: string;
  fromOn: string;
  untilOn: string | null;
  state: MandateState;
  askedFields: string[];
  reasonCode: string | null;
  reasonNote: string | null;
  submittedAt: Date;
  rowVersion: number;
  proof: { id: string; name: string; size: number } | null;
  /** Who handed it on, and in which capacity; null for a mandate of the holder's own. */
  delegatedBy: { holder: string; capacity: string; untilOn: string | null } | null;
  /** Signs today. */
  isUsable: boolean;
  may: { edit: boolean; end: boolean; delegate: boolean };
};

type Mandates = { mandates: MandateView[]; head: number; may: { declare: boolean } };
type Proofs = Map<string, NonNullable<MandateView["proof"]>>;

const proofsOf = async (tx: Tx, rows: readonly HeldMandate[]): Promise<Proofs> => {
  const ids = rows.flatMap(({ proofFileId }) => proofFileId ?? []);
  if (ids.length === 0) return new Map();
  const files = await tx
    .select({ id: file.id, name: file.name, size: file.sizeBytes })
    .from(file)
    .where(inArray(file.id, ids));
  return new Map(files.map((one) => [one.id, one]));
};

const permissionsOf = (actor: Actor, row: HeldMandate): MandateView["may"] => {
  const isDeclarer = can(actor, "mandate.declare", row);
  const isOver = row.state === "ended" || row.state === "withdrawn" || row.state === "rejected";
  const isOwn = row.parent === null && can(actor, "mandate.delegate", row);
  return {
    edit: isDeclarer && row.declaredBy === actor.accountId && isEditable(row.state),
    end: isDeclarer && !isOver,
    delegate: isOwn && isConfirmed(row, actor.today),
  };
};

const viewOf = (actor: Actor, row: HeldMandate & { heldBy: string }, proofs: Proofs): MandateView => {
  const { id, capacity, fromOn, untilOn, state, askedFields, reasonCode, reasonNote, submittedAt, rowVersion } = row;
  const { parent } = row;
  return {
    ...{ id, capacity, fromOn, untilOn, state, askedFields, reasonCode, reasonNote, submittedAt, rowVersion },
    holder: row.heldBy,
    proof: proofs.get(row.proofFileId ?? "") ?? null,
    delegatedBy: parent && { holder: parent.holder, capacity: parent.capacity, untilOn: parent.untilOn },
    isUsable: isUsable(row, actor.today),
    may: permissionsOf(actor, row),
  };
};

/** The company's mandates, newest first, and what the reader may do with each. */
export const listMandates = (actor: Actor): Promise<Mandates> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "mandate.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const rows = await loadMandates(tx, eq(mandate.partnerId, partnerId));
    const proofs = await proofsOf(tx, rows);
    const mandates = rows.map((row) => viewOf(actor, row, proofs));
    return { mandates, head, may: { declare: can(actor, "mandate.declare", { partnerId }) } };
  });

type OtherSignatory = { accountId: string; name: string };

/** Whom the actor could delegate to: the other signatories of their company. */
export const listOtherSignatories = (actor: Actor): Promise<OtherSignatory[]> =>
  read(actor, (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "mandate.declare", { partnerId });
    return tx
      .select({ accountId: account.id, name: account.name })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .where(
        and(
          eq(membership.partnerId, partnerId),
          isPresent,
          sql`'signatory' = ANY (${membership.roles})`,
          ne(account.id, actor.accountId ?? ""),
        ),
      )
      .orderBy(asc(account.name), account.id);
  });
