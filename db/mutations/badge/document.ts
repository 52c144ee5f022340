import { and, eq, isNull } from "drizzle-orm";
import { lockBadgeIssuer, writeIssuer } from "@/db/mutations/badge/row";
import { badgeDocument } from "@/db/schema/badge";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { AddDocument, RemoveDocument } from "@/lib/badge/schema";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";

type Saved = { id: string };

/** Keeps a file that the issuer gave, which was read before; the latest of an address is the one that counts. Code: day-in-future. */
export const addDocument = (actor: Actor, input: AddDocument): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const { id, name } = await lockBadgeIssuer(tx, actor, input);
    const { kind, address, asOf, content } = input;
    if (asOf > actor.today) throw new Refusal("invalid", {}, { asOf: "day-in-future" });
    const digest = sha256(content);
    await tx.insert(badgeDocument).values({
      ...{ issuerId: id, kind, address, asOf, content, sha256: digest },
      ...{ addedBy: actor.accountId, addedAt: actor.at },
    });
    await writeIssuer(tx, id, {});
    await record("badge-issuer.document-added", id, { name, kind, address, asOf, sha256: digest }, { partnerId: null });
    return { id };
  });

export const removeDocument = (actor: Actor, input: RemoveDocument): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const { id, name } = await lockBadgeIssuer(tx, actor, input);
    const [removed] = await tx
      .update(badgeDocument)
      .set({ removedAt: actor.at })
      .where(
        and(eq(badgeDocument.id, input.documentId), eq(badgeDocument.issuerId, id), isNull(badgeDocument.removedAt)),
      )
      .returning({ address: badgeDocument.address });
    if (!removed) throw new Refusal("not-found");
    await writeIssuer(tx, id, {});
    await record("badge-issuer.document-removed", id, { name, ...removed }, { partnerId: null });
    return { id };
  });
