import { eq } from "drizzle-orm";
import { askOnce } from "@/db/answer/answers";
import { verifiedOfCompany } from "@/db/queries/badge/verified";
import { listVerifiers } from "@/db/queries/confirmation/said";
import { editionInUse } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { NodeAnswer, NodeQuestion } from "@/lib/answer/node";
import type { Told } from "@/lib/answer/told";
import { type NodeWanted, pageWith } from "@/lib/answer/trimmed";
import type { ByBadge } from "@/lib/badge/view";
import type { Day } from "@/lib/date/day";
import { sha256 } from "@/lib/digest/sha256";
import type { Edition } from "@/lib/edition/edition";
import { Refusal } from "@/lib/refusal/refusal";
import { requireFactsText } from "./facts";
import { namesText } from "./names";

export type NodeProof = NonNullable<NodeAnswer> & {
  partner: { id: string; name: string };
  edition: Edition;
  on: Day;
  /** What was known right after this event of the company's chain, at this instant. */
  asOf: { seq: number; at: Date };
  /** Person and activity ids to what people call them. */
  names: Record<string, string>;
  /** By whose word an activity is verified whose customer was asked. */
  verifiedBy: Record<string, "customer" | "staff">;
  badges: Record<string, ByBadge>;
};

type Reading = Omit<NodeProof, keyof NonNullable<NodeAnswer> | "names"> & { told: Promise<Told<NodeQuestion>> };

const findPartner = async (tx: Tx, partnerId: string) => {
  const [found] = await tx
    .select({ id: partner.id, name: partner.name })
    .from(partner)
    .where(eq(partner.id, partnerId));
  if (!found) throw new Refusal("not-found");
  return found;
};

const readNode = (actor: Actor, partnerId: string, { node, from: asked }: NodeWanted): Promise<Reading> =>
  read(actor, async (tx) => {
    // The head is read first: an event committed meanwhile is then heard again rather than missed.
    const [head, company, edition, verifiedBy, badges] = await Promise.all([
      chainHead(tx, partnerId),
      findPartner(tx, partnerId),
      editionInUse(tx, actor.today),
      listVerifiers(tx, partnerId),
      verifiedOfCompany(tx, partnerId),
    ]);
    requirePermission(actor, "progress.view", { partnerId });
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const on = actor.today;
    const from = pageWith(asked);
    const key = { partnerId, head, on, editions: [edition], seeRevenue, asked: `node ${from} ${sha256(node)}` };
    const { told } = await askOnce<NodeQuestion>(key, async () => {
      const [facts, names] = await Promise.all([requireFactsText(tx, partnerId), namesText(tx, partnerId, seeRevenue)]);
      return { question: { kind: "node", edition, facts, on, seeRevenue, node, from }, names };
    });
    return { partner: company, edition, on, asOf: { seq: head, at: actor.at }, verifiedBy, badges, told };
  });

/**
 * One node of a company's proof today: which records count and which do not, a page of them at a time, and the nodes below
 * it. Null where the proof has no such node.
 */
export const findNodeProof = async (actor: Actor, partnerId: string, wanted: NodeWanted): Promise<NodeProof | null> => {
  const { told, ...reading } = await readNode(actor, partnerId, wanted);
  const { answer, names } = await told;
  return answer && { ...reading, ...answer, names };
};
