import { desc, eq } from "drizzle-orm";
import { ownHead } from "@/db/queries/own-head";
import { account } from "@/db/schema/account";
import { mandate } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { authorise, can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { isUsable } from "@/lib/agreement/mandate";
import { isEditable, type MandateState } from "@/lib/review/state";

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
  /** Signs today. */
  isUsable: boolean;
  may: { edit: boolean; end: boolean };
};

type Mandates = { mandates: MandateView[]; head: number; may: { declare: boolean } };

/** The company's mandates, newest first, and whether the reader may declare his own. */
export const listMandates = (actor: Actor): Promise<Mandates> =>
  read(actor, async (tx) => {
    const partnerId = actor.partnerId ?? "";
    authorise(actor, "mandate.view", { partnerId });
    const isDeclarer = can(actor, "mandate.declare", { partnerId });
    const head = await ownHead(tx, actor);
    const rows = await tx
      .select({ mandate, holder: account.name, proof: { id: file.id, name: file.name, size: file.sizeBytes } })
      .from(mandate)
      .innerJoin(account, eq(account.id, mandate.accountId))
      .leftJoin(file, eq(file.id, mandate.proofFileId))
      .where(eq(mandate.partnerId, partnerId))
      .orderBy(desc(mandate.submittedAt), mandate.id);
    const mandates = rows.map(({ mandate: row, holder, proof }) => {
      const { id, capacity, fromOn, untilOn, state, askedFields, reasonCode, reasonNote, submittedAt, rowVersion } =
        row;
      const isOver = state === "ended" || state === "withdrawn" || state === "rejected";
      return {
        ...{
          id,
          holder,
          capacity,
          fromOn,
          untilOn,
          state,
          askedFields,
          reasonCode,
          reasonNote,
          submittedAt,
          rowVersion,
        },
        proof,
        isUsable: isUsable(row, actor.today),
        may: {
          edit: isDeclarer && row.accountId === actor.accountId && isEditable(state),
          end: isDeclarer && !isOver,
        },
      };
    });
    return { mandates, head, may: { declare: isDeclarer } };
  });
