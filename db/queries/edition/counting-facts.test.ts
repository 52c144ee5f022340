import { beforeAll, describe, expect, it } from "vitest";
import { loadAllFacts } from "@/db/queries/tier/facts";
import { activity, credential } from "@/db/schema/claim";
import { partner, person } from "@/db/schema/partner";
import { insertAll } from "@/db/seed/insert-all";
import { makePopulation } from "@/db/seed/population";
import { type Random, randomFrom } from "@/db/seed/random";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeActor, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { makeException } from "@/db/testing/tier/exception";
import { read, writeUnaudited } from "@/db/transaction";
import { addDays, type Day } from "@/lib/date/day";
import { editions, ownEditions } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { countingRecords } from "@/lib/evaluate/compiled/compile";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { loadCounting } from "./counting-facts";

const database = withOwnDatabase();
const on: Day = "2019-10-01";

const near = (random: Random): Day => addDays(on, random.pick([-400, -366, -365, -364, -31, -30, -1, 0, 1, 40]));
const states = ["verified", "verified", "verified", "declared", "rejected", "withdrawn"] as const;

/** Companies of the demo, with records at every edge of what counts. */
const dossiers = makePopulation(0, 60).map((dossier, place) => {
  const random = randomFrom(place + 7);
  for (const one of dossier.people) {
    if (random.chance(0.2)) one.employedUntil = near(random) < one.employedFrom ? null : near(random);
    if (random.chance(0.1)) one.withdrawnAt = new Date();
  }
  for (const one of dossier.credentials) {
    one.state = random.pick(states);
    if (random.chance(0.3)) one.earnedOn = near(random);
    if (random.chance(0.3)) one.expiresOn = addDays(one.earnedOn, random.pick([1, 30, 364, 365, 366, 900]));
  }
  for (const one of dossier.activities) {
    one.state = random.pick(states);
    if (random.chance(0.5)) one.occurredOn = near(random);
    if (one.kind === "cloud-service") one.occurredOn = `${one.occurredOn.slice(0, 7)}-01`;
    if (one.currency && random.chance(0.2)) one.currency = "USD";
    if (one.amountCents && random.chance(0.2)) one.amountCents = -one.amountCents;
  }
  return dossier;
});

beforeAll(async () => {
  await insertProgramme(database);
  await writeUnaudited(testSystem(), async (tx) => {
    await insertAll(
      tx,
      partner,
      dossiers.map((one) => one.partner),
    );
    await insertAll(
      tx,
      person,
      dossiers.flatMap((one) => one.people),
    );
    await insertAll(
      tx,
      credential,
      dossiers.flatMap((one) => one.credentials),
    );
    await insertAll(
      tx,
      activity,
      dossiers.flatMap((one) => one.activities),
    );
  });
  for (const { partner: one } of dossiers.slice(0, 20)) await makeInForce(one.id);
  await makeException(await makeActor(["owner"], { partnerId: dossiers[0]?.partner.id ?? "" }));
});

const answers = (edition: Edition) =>
  read(testSystem(), async (tx) => {
    const counting = countingRecords(edition, on);
    const everybody = { after: null, until: null };
    const some = (await loadCounting(tx, everybody, { on, limit: 1_000, counting, asksWhere: false })).map(
      ({ facts }) => facts,
    );
    const all = await loadAllFacts(tx);
    const answer = (facts: (typeof all)[number]) => {
      const { tier, competencies, paths } = earnedTier(edition, facts, on);
      return { partner: facts.partner, tier, competencies, paths };
    };
    return { isCounted: counting !== null, some: some.map(answer), all: all.map(answer) };
  });

describe("the records that can count", () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    "earn under %s what all records earn",
    async (_, edition) => {
      const { isCounted, some, all } = await answers(edition);
      // Editions of other vendors ask for more than can be counted beforehand; all records are read for them.
      expect(isCounted).toBe(ownEditions.includes(edition));
      expect(new Set(all.map(({ tier }) => tier)).size).toBeGreaterThan(isCounted ? 1 : 0);
      expect(some).toEqual(all);
    },
  );
});
