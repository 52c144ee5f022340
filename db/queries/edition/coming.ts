import { askOnce } from "@/db/answer/answers";
import { editionComing, editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { requireFactsText } from "@/db/queries/tier/facts";
import { namesText } from "@/db/queries/tier/names";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { ProofQuestion } from "@/lib/answer/proof";
import type { Told } from "@/lib/answer/told";
import type { LeftOutRecords } from "@/lib/answer/trimmed";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { compareEditions, type EditionComparison } from "@/lib/editor/comparison";
import type { Evaluation } from "@/lib/evaluate/evaluate";
import { requirePartnerId } from "@/lib/partner/own";

export type ComingView = {
  from: Edition;
  to: Edition;
  effectiveOn: Day;
  comparison: EditionComparison;
  now: { tier: string };
  next: Evaluation;
  concealed: string[];
  leftOut: LeftOutRecords;
  names: Record<string, string>;
  head: number;
  /** The day of these records. */
  on: Day;
};

type Reading = Pick<ComingView, "from" | "to" | "effectiveOn" | "head" | "on"> & { told: Promise<Told<ProofQuestion>> };

const readComing = (actor: Actor, id?: string): Promise<Reading | null> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "progress.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const coming = await editionComing(tx, actor.today);
    if (!coming || (id !== undefined && coming.edition.id !== id)) return null;
    const from = await editionInUse(tx, actor.today);
    const to = coming.edition;
    const on = actor.today;
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const key = { partnerId, head, on, editions: [to, from], seeRevenue, asked: "announced" };
    const { told } = await askOnce<ProofQuestion>(key, async () => {
      const [facts, names] = await Promise.all([requireFactsText(tx, partnerId), namesText(tx, partnerId, seeRevenue)]);
      return { question: { kind: "proof", edition: to, before: from, facts, on, seeRevenue, opened: null }, names };
    });
    return { from, to, effectiveOn: coming.on, head, on, told };
  });

/**
 * What the edition announced next would give the actor's company with today's records; null where none is announced, or
 * where another one is asked for by its id.
 */
export const getComing = async (actor: Actor, id?: string): Promise<ComingView | null> => {
  const reading = await readComing(actor, id);
  if (!reading) return null;
  const { told, ...around } = reading;
  const { answer, names } = await told;
  const { evaluation: next, concealed, leftOut, tierBefore } = answer;
  const comparison = compareEditions(around.from, around.to, actor.today);
  return { ...around, comparison, now: { tier: tierBefore ?? "" }, next, concealed, leftOut, names };
};
