import { desc, eq, ne } from "drizzle-orm";
import { editionInUse, listAnnounced } from "@/db/queries/edition/in-use";
import { loadAllFacts } from "@/db/queries/tier/facts";
import { account } from "@/db/schema/account";
import { edition } from "@/db/schema/edition";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { editionById, editionDigest, ownEditions } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { EditionState } from "@/lib/edition/state";
import { editionImpact, type Impact, type ImpactCompany } from "@/lib/editor/impact";
import { type ExplainedMove, impactReasons } from "@/lib/editor/impact-reasons";
import { asIfSigned } from "@/lib/evaluate/facts/as-if-signed";

export type EditionLine = {
  id: string;
  name: Edition["name"];
  digest: string;
  state: EditionState | "carried";
  effectiveOn: Day | null;
  isInUse: boolean;
};

type Desk = { lines: EditionLine[]; may: { draft: boolean } };

const may = (actor: Actor) => ({
  draft: can(actor, "edition.draft", "programme"),
  announce: can(actor, "edition.announce", "programme"),
});

/** Every edition the programme knows: the one in use, those announced and drafted, those built in. */
export const listEditions = (actor: Actor): Promise<Desk> =>
  read(actor, async (tx) => {
    requirePermission(actor, "programme.view", "programme");
    const inUse = await editionInUse(tx, actor.today);
    const rows = await tx
      .select({
        id: edition.id,
        name: edition.body,
        digest: edition.digest,
        state: edition.state,
        effectiveOn: edition.effectiveOn,
      })
      .from(edition)
      .where(ne(edition.state, "discarded"))
      .orderBy(desc(edition.madeAt));
    const made = rows.map((row) => ({ ...row, name: row.name.name, isInUse: row.id === inUse.id }));
    const carried = ownEditions.map((one): EditionLine => {
      const { id, name } = one;
      return { id, name, digest: editionDigest(one), state: "carried", effectiveOn: null, isInUse: id === inUse.id };
    });
    return { lines: [...made, ...carried], may: may(actor) };
  });

export type EditionView = Omit<
  typeof edition.$inferSelect,
  "madeBy" | "announcedBy" | "confirmedBy" | "state" | "madeAt"
> & {
  state: EditionLine["state"];
  madeBy: string;
  /** Whether the reader asked for the short notice, and so may not confirm it. */
  isAskedByReader: boolean;
  base: Edition | null;
  may: { draft: boolean; announce: boolean };
};

const find = async (tx: Tx, id: string) => {
  const [row] = await tx
    .select({ edition, madeBy: account.name })
    .from(edition)
    .innerJoin(account, eq(account.id, edition.madeBy))
    .where(eq(edition.id, id));
  return row ?? null;
};

/** A built-in edition: read-only, to be compared with the edition in use. */
const carriedView = (id: string): EditionView | null => {
  const body = ownEditions.find((one) => one.id === id);
  if (!body) return null;
  const never = { effectiveOn: null, shortNoticeReason: null, announcedAt: null, isAskedByReader: false, base: null };
  const nobody = { madeBy: "", may: { draft: false, announce: false } };
  return {
    id,
    basedOn: id,
    state: "carried",
    body,
    digest: editionDigest(body),
    examples: [],
    rowVersion: 0,
    ...never,
    ...nobody,
  };
};

/** A draft or an announced edition with the edition it came from, or a built-in one; null where there is none. */
export const findEdition = (actor: Actor, id: string): Promise<EditionView | null> =>
  read(actor, async (tx) => {
    requirePermission(actor, "programme.view", "programme");
    await listAnnounced(tx);
    const row = await find(tx, id);
    if (!row) return carriedView(id);
    const { announcedBy, confirmedBy: _confirmedBy, madeBy: _madeBy, ...rest } = row.edition;
    const isAskedByReader = announcedBy === actor.accountId;
    return { ...rest, madeBy: row.madeBy, isAskedByReader, base: editionById(rest.basedOn), may: may(actor) };
  });

const loadCompanies = async (tx: Tx): Promise<ImpactCompany[]> => {
  const rows = await tx
    .select({ id: partner.id, name: partner.name, country: partner.country, legacyLevel: partner.legacyLevel })
    .from(partner);
  const known = new Map(rows.map((row) => [row.id, row]));
  return (await loadAllFacts(tx)).map((facts) => {
    const row = known.get(facts.partner);
    return { facts, name: row?.name ?? "", country: row?.country ?? "", legacyLevel: row?.legacyLevel ?? null };
  });
};

/** The moves are explained. */
export type EditionImpact = {
  from: Edition;
  to: Edition;
  on: Day;
  impact: Omit<Impact, "moves"> & { moves: ExplainedMove[] };
};

/** Which companies would change tier today if an edition replaced the one in use; null where there is none. */
export const getImpact = (actor: Actor, id: string, isAsIfSigned = false): Promise<EditionImpact | null> =>
  read(actor, async (tx) => {
    requirePermission(actor, "insight.view", "programme");
    const from = await editionInUse(tx, actor.today);
    const to = (await find(tx, id))?.edition.body ?? editionById(id);
    if (!to) return null;
    const on = actor.today;
    const known = await loadCompanies(tx);
    const companies = isAsIfSigned ? known.map((one) => ({ ...one, facts: asIfSigned(one.facts, on) })) : known;
    const factsOf = new Map(companies.map(({ facts }) => [facts.partner, facts]));
    const impact = editionImpact(from, to, companies, on);
    const moves = impact.moves.map((move): ExplainedMove => {
      const facts = factsOf.get(move.partner);
      return { ...move, because: facts ? impactReasons(from, to, facts, move, on) : [] };
    });
    return { from, to, on, impact: { ...impact, moves } };
  });
