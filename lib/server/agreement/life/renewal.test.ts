import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { agreement } from "@/db/schema/agreement";
import { agreementRow, ensureProgramme, listSignatures, shownSigning, stepUpFor } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, partnerIdOf, testSystem } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import {
  bringNextIntoForce,
  countersign,
  lifeOf,
  makeParties,
  next,
  setModels,
  signOffer,
} from "@/lib/server/agreement/testing/life";
import { sweepTerms } from "./sweep-terms";

let database: Awaited<ReturnType<typeof freshDatabase>>;

/** The worker renews every company's term, so this test has a database of its own. */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const tend = (day: string) => sweepTerms(new Date(), day);
const inWindow = "2020-09-10";

const inForce = async () => {
  const parties = await makeParties();
  const id = await bringNextIntoForce(parties);
  return { ...parties, id };
};

const openOf = async (actor: Actor) => {
  const rows = await read(testSystem(), (tx) =>
    tx
      .select()
      .from(agreement)
      .where(eq(agreement.partnerId, partnerIdOf(actor))),
  );
  const open = rows.find(({ state }) => state === "offered");
  if (!open) throw new Error("Nothing is offered");
  return open;
};

it("is offered by the portal in the thirty days before the end, once, and one signature renews for a year", async () => {
  const company = await inForce();
  expect((await agreementRow(company.id)).endsOn).toBe("2020-10-01");
  await tend("2020-08-31");
  expect(await lifeOf(company.signatory)).toEqual(["full in-force"]);
  await tend(inWindow);
  await tend(inWindow);
  expect(await lifeOf(company.signatory)).toEqual(["full in-force", "renewal offered"]);
  const offer = await openOf(company.signatory);
  expect((await emailsAbout(offer.id)).map(({ template }) => template)).toEqual(["agreement-offered"]);
  const there = { ...company, signatory: actorOnDay(company.signatory, inWindow) };
  await signOffer(there, offer.id);
  await countersign(there, offer.id);
  await sealOne(offer.id);
  expect(await lifeOf(company.signatory)).toEqual(["full in-force", "renewal in-force"]);
  expect([(await agreementRow(company.id)).endsOn, (await agreementRow(offer.id)).endsOn]).toEqual([
    "2021-10-01",
    "2021-10-01",
  ]);
  expect(await listSignatures(offer.id)).toHaveLength(2);
  await tend("2020-10-02");
  expect((await agreementRow(company.id)).endsOn).toBe("2021-10-01");
});

it("makes one signature of fifty simultaneous posts, and none once an annex is needed too", async () => {
  const company = await inForce();
  await tend(inWindow);
  const { id } = await openOf(company.signatory);
  const signatory = next(actorOnDay(company.signatory, inWindow));
  const shown = await shownSigning(id);
  for (let time = 0; time < 50; time += 1) await stepUpFor(signatory, shown);
  await setModels(signatory, ["reseller", "cloud-provider"]);
  expect(await catchRefusal(signAgreement(signatory, shown))).toBe("offer-outdated");
  await setModels(signatory, ["reseller"]);
  const answers = await Promise.all(Array.from({ length: 50 }, () => catchRefusal(signAgreement(signatory, shown))));
  expect(answers.filter((code) => code === "none")).toHaveLength(1);
  expect(await listSignatures(id)).toHaveLength(1);
});

it("skips a company that has something else to sign", async () => {
  const [first, second, third] = [await inForce(), await inForce(), await inForce()];
  for (const { signatory } of [first, second]) await setModels(signatory, ["reseller", "cloud-provider"]);
  await sweepTerms(new Date(), inWindow, 1);
  expect(await lifeOf(third.signatory)).toEqual(["full in-force", "renewal offered"]);
  for (const { signatory } of [first, second]) expect(await lifeOf(signatory)).toEqual(["full in-force"]);
});

it("is not needed where the text prolongs itself: another term begins and every party is notified", async () => {
  const company = await inForce();
  await tend(inWindow);
  await tend("2020-10-01");
  await tend("2020-10-01");
  expect(await lifeOf(company.signatory)).toEqual(["full in-force", "renewal withdrawn"]);
  expect((await agreementRow(company.id)).endsOn).toBe("2021-10-01");
  const told = (await emailsAbout(company.id)).filter(({ template }) => template === "agreement-prolonged");
  expect(told.length).toBeGreaterThan(1);
  expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
});
