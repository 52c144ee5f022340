import { and, desc, inArray, notInArray, sql } from "drizzle-orm";
import { edition } from "@/db/schema/edition";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import type { CurrencyFrom } from "@/lib/activity/currency";
import { rememberKinds } from "@/lib/activity/known-kinds";
import type { Day } from "@/lib/date/day";
import { defaultEdition, editionById, editionDigest, registerEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";

type Announced = { id: string; effectiveOn: Day | null };

/** What partners have read: a withdrawn edition takes effect on no day, but its rules are still read and copied. */
const wasAnnounced = inArray(edition.state, ["announced", "withdrawn"]);

const load = async (tx: Tx, known: readonly string[]): Promise<void> => {
  const rows = await tx
    .select({ digest: edition.digest, body: edition.body })
    .from(edition)
    .where(and(wasAnnounced, notInArray(edition.id, [...known])));
  for (const { digest, body } of rows) {
    if (editionDigest(body) !== digest) throw new Error(`The edition ${body.id} is not what was announced`);
    registerEdition(body);
  }
};

/** Every announced edition that was not withdrawn, the latest to take effect first, and the edition that the programme began with. */
type Known = { announced: Announced[]; began: Edition };

/** Reads them at once; `editionById` knows their rules, and those of the withdrawn, from then on. */
const readKnown = async (tx: Tx): Promise<Known> => {
  const found = await tx
    .select({ began: programme.editionId, id: edition.id, effectiveOn: edition.effectiveOn, state: edition.state })
    // A portal that is not set up has editions of its own and no programme yet.
    .from(sql`(VALUES (1)) AS one (row)`)
    .leftJoin(programme, sql`true`)
    .leftJoin(edition, wasAnnounced)
    .orderBy(desc(edition.effectiveOn), desc(edition.announcedAt));
  const rows = found.flatMap(({ id, effectiveOn, state }) => (id && state ? [{ id, effectiveOn, state }] : []));
  const known = rows.filter(({ id }) => editionById(id) !== null).map(({ id }) => id);
  if (known.length < rows.length) await load(tx, ["", ...known]);
  const announced = rows.filter(({ state }) => state === "announced");
  const withdrawn = rows.filter(({ state }) => state !== "announced");
  rememberKinds([...announced, ...withdrawn].flatMap(({ id }) => editionById(id) ?? []));
  return { announced, began: editionById(found[0]?.began ?? "") ?? defaultEdition };
};

/** Every announced edition that was not withdrawn, the latest to take effect first. */
export const listAnnounced = async (tx: Tx): Promise<Announced[]> => (await readKnown(tx)).announced;

type Coming = { edition: Edition; on: Day } | null;

const inUseOf = ({ announced, began }: Known, on: Day): Edition => {
  const current = announced.find(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= on);
  return current ? (editionById(current.id) ?? defaultEdition) : began;
};

const comingOf = (announced: Announced[], on: Day): Coming => {
  const day = announced.flatMap(({ effectiveOn }) => effectiveOn ?? []).findLast((effectiveOn) => effectiveOn > on);
  const found = day && editionById(announced.find(({ effectiveOn }) => effectiveOn === day)?.id ?? "");
  return found ? { edition: found, on: day } : null;
};

/** The edition in use on a day: the announced one that took effect last, else the one the programme began with. */
export const editionInUse = async (tx: Tx, on: Day): Promise<Edition> => inUseOf(await readKnown(tx), on);

/**
 * The edition that will be in use from the next day on which one takes effect, and that day; null where none does. Of
 * several for one day it is the one announced last.
 */
export const editionComing = async (tx: Tx, on: Day): Promise<Coming> => comingOf(await listAnnounced(tx), on);

/** Both, from one reading. */
export const editionsOn = async (tx: Tx, on: Day): Promise<{ inUse: Edition; coming: Coming }> => {
  const known = await readKnown(tx);
  return { inUse: inUseOf(known, on), coming: comingOf(known.announced, on) };
};

/** Those that are or will be in use: of several for one day, the one announced last. */
const readEverInUse = async (tx: Tx): Promise<Known> => {
  const { announced, began } = await readKnown(tx);
  const isLast = ({ effectiveOn }: Announced, at: number): boolean =>
    announced.findIndex((one) => one.effectiveOn === effectiveOn) === at;
  return { announced: announced.filter(isLast), began };
};

/** What money is told in from each day on which it changed, the latest first. */
export const currenciesFrom = async (tx: Tx): Promise<CurrencyFrom[]> => {
  const { announced, began } = await readEverInUse(tx);
  const told = announced.map(({ id, effectiveOn }) => ({
    from: effectiveOn ?? "",
    currency: (editionById(id) ?? defaultEdition).currency,
  }));
  const all = [...told, { from: "", currency: began.currency }];
  return all.filter(({ currency }, at) => all[at + 1]?.currency !== currency);
};

const rulesOf = (announced: Announced[]): Edition[] => announced.flatMap(({ id }) => editionById(id) ?? []);

const isAfter =
  (day: Day) =>
  ({ effectiveOn }: Announced): boolean =>
    effectiveOn !== null && effectiveOn > day;

/**
 * Every edition that is in use on a day or later, as far as it is announced, the earliest first. A word of a record is
 * known to one of them, or was dropped before its day.
 */
export const editionsFrom = async (tx: Tx, day: Day): Promise<Edition[]> => {
  const known = await readEverInUse(tx);
  return [inUseOf(known, day), ...rulesOf(known.announced.filter(isAfter(day)).reverse())];
};

/**
 * Every edition that is, will be or was in use: that of a day first, then those announced for later, the earliest first,
 * then those before it, the latest first. A word of any record was known to one of them.
 */
export const editionsEver = async (tx: Tx, day: Day): Promise<Edition[]> => {
  const known = await readEverInUse(tx);
  const ahead = rulesOf(known.announced.filter(isAfter(day)).reverse());
  return [...new Set([inUseOf(known, day), ...ahead, ...rulesOf(known.announced), known.began])];
};

/** `editionsFrom` for many days, after one reading. */
export const editionsFromEach = async (tx: Tx): Promise<(day: Day) => Edition[]> => {
  const known = await readEverInUse(tx);
  return (day) => [inUseOf(known, day), ...rulesOf(known.announced.filter(isAfter(day)).reverse())];
};
