import { like } from "drizzle-orm";
import { edition } from "@/db/schema/edition";
import { programme } from "@/db/schema/programme";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { copiedBenefits } from "@/lib/benefit/benefits-in";
import { editionById, editionDigest, editions } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import type { Edition } from "@/lib/edition/edition";
import { requireCurrency } from "@/lib/editor/activity-values";
import { Refusal } from "@/lib/refusal/refusal";
import { emptyRules, type OwnRules } from "@/lib/set-up/schema";

const idFrom = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 50)
    .replace(/-$/, "") || "edition";

/** The name as an id that no edition has. */
const freeId = async (tx: Tx, name: string): Promise<string> => {
  const id = idFrom(name);
  const rows = await tx
    .select({ id: edition.id })
    .from(edition)
    .where(like(edition.id, `${id}%`));
  const taken = new Set([...rows, ...editions].map((one) => one.id));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/** The rules to begin from, in the currency that was asked for. Refuses `not-found`, and at its field what is no currency. */
const baseOf = ({ basedOn, currency }: Pick<OwnRules, "basedOn" | "currency">): Edition => {
  const base = basedOn === emptyRules ? emptyEdition() : editionById(basedOn);
  if (!base) throw new Refusal("not-found");
  if (currency === "") return base;
  requireCurrency(currency);
  return { ...base, currency };
};

/**
 * A draft to begin a programme with: a built-in edition or the empty one, under the vendor's name. Refuses `set-up-over`,
 * `not-found`.
 */
export const draftOwnRules = (actor: Actor, { fr, en, ...from }: OwnRules): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "programme.set-up", "programme");
    requirePermission(actor, "edition.draft", "programme");
    const [begun] = await tx.select().from(programme);
    if (!begun || begun.setUpAt) throw new Refusal("set-up-over");
    const base = baseOf(from);
    const id = await freeId(tx, en);
    const body = { ...base, ...copiedBenefits(base), id, vendor: begun.vendorName, name: { fr, en } };
    const made = { id, basedOn: base.id, body, digest: editionDigest(body), madeBy: actor.accountId ?? "" };
    const [row] = await tx
      .insert(edition)
      .values({ ...made, state: "draft", madeAt: actor.at })
      .onConflictDoNothing()
      .returning({ id: edition.id });
    // Another draft took the id in the same instant.
    if (!row) throw new Refusal("stale");
    await record("edition.drafted", null, { edition: id, basedOn: base.id }, { partnerId: null });
    return { id };
  });
