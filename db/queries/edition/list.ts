import { and, desc, eq, gt, isNotNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { editionInUse, listAnnounced } from "@/db/queries/edition/in-use";
import { account } from "@/db/schema/account";
import { edition } from "@/db/schema/edition";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { editionById, editionDigest, ownEditions } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { EditionState } from "@/lib/edition/state";

export type EditionLine = {
  id: string;
  name: Edition["name"];
  digest: string;
  state: EditionState | "carried";
  effectiveOn: Day | null;
  isInUse: boolean;
  /** Whether a withdrawal waits for a second person, who can still confirm it. */
  isWithdrawalAsked: boolean;
};

type Desk = { lines: EditionLine[]; may: { draft: boolean } };

const may = (actor: Actor) => ({
  draft: can(actor, "edition.draft", "programme"),
  announce: can(actor, "edition.announce", "programme"),
  withdraw: can(actor, "edition.ask-withdrawal", "programme"),
});

/** Every edition the programme knows: the one in use, those announced, withdrawn and drafted, those built in. */
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
        isWithdrawalAsked: sql<boolean>`coalesce(${and(
          eq(edition.state, "announced"),
          isNotNull(edition.withdrawalAskedBy),
          gt(edition.effectiveOn, actor.today),
        )}, false)`,
      })
      .from(edition)
      .where(ne(edition.state, "discarded"))
      .orderBy(desc(edition.madeAt));
    const made = rows.map((row) => ({ ...row, name: row.name.name, isInUse: row.id === inUse.id }));
    const carried = ownEditions.map((one): EditionLine => {
      const { id, name } = one;
      const never = { effectiveOn: null, isWithdrawalAsked: false };
      return { id, name, digest: editionDigest(one), state: "carried", ...never, isInUse: id === inUse.id };
    });
    return { lines: [...made, ...carried], may: may(actor) };
  });

type Row = typeof edition.$inferSelect;

/** Who asked for a withdrawal and why; who confirmed it and when, once somebody did. */
export type Withdrawal = {
  reason: string;
  askedBy: string;
  /** Whether the reader asked for it, and so may not confirm it. */
  isAskedByReader: boolean;
  confirmedBy: string | null;
  on: Day | null;
};

export type EditionView = Pick<
  Row,
  "id" | "basedOn" | "body" | "digest" | "examples" | "effectiveOn" | "shortNoticeReason" | "announcedAt" | "rowVersion"
> & {
  state: EditionLine["state"];
  madeBy: string;
  /** Whether the reader asked for the short notice, and so may not confirm it. */
  isAskedByReader: boolean;
  withdrawal: Withdrawal | null;
  base: Edition | null;
  may: { draft: boolean; announce: boolean; withdraw: boolean };
};

const asker = alias(account, "asker");
const confirmer = alias(account, "confirmer");

const find = async (tx: Tx, id: string) => {
  const [row] = await tx
    .select({ edition, madeBy: account.name, askedBy: asker.name, confirmedBy: confirmer.name })
    .from(edition)
    .innerJoin(account, eq(account.id, edition.madeBy))
    .leftJoin(asker, eq(asker.id, edition.withdrawalAskedBy))
    .leftJoin(confirmer, eq(confirmer.id, edition.withdrawnBy))
    .where(eq(edition.id, id));
  return row ?? null;
};

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const withdrawalIn = ({ edition: row, askedBy, confirmedBy }: Found, actor: Actor): Withdrawal | null => {
  if (row.withdrawalReason === null) return null;
  const isAskedByReader = row.withdrawalAskedBy === actor.accountId;
  const { withdrawalReason: reason, withdrawnOn: on } = row;
  return { reason, askedBy: askedBy ?? "", isAskedByReader, confirmedBy, on };
};

/** A built-in edition: read-only, to be compared with the edition in use. */
const carriedView = (id: string): EditionView | null => {
  const body = ownEditions.find((one) => one.id === id);
  if (!body) return null;
  const never = { effectiveOn: null, shortNoticeReason: null, announcedAt: null, withdrawal: null, base: null };
  const nobody = { madeBy: "", isAskedByReader: false, may: { draft: false, announce: false, withdraw: false } };
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
    const { id: known, basedOn, state, body, digest, examples, rowVersion } = row.edition;
    const { effectiveOn, shortNoticeReason, announcedAt, announcedBy } = row.edition;
    return {
      ...{ id: known, basedOn, state, body, digest, examples, rowVersion, effectiveOn, shortNoticeReason, announcedAt },
      madeBy: row.madeBy,
      isAskedByReader: announcedBy === actor.accountId,
      withdrawal: withdrawalIn(row, actor),
      base: editionById(basedOn),
      may: may(actor),
    };
  });
