import fc from "fast-check";
import { afterAll, beforeAll, it } from "vitest";
import { closePool } from "@/db/client";
import { stopCampaigns } from "@/db/testing/agreement/campaign";
import { ensureProgramme, makeSigner } from "@/db/testing/agreement/offer";
import { freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { walk } from "@/lib/server/agreement/testing/commands";
import { makeParties } from "@/lib/server/agreement/testing/life";
import type { Model } from "@/lib/server/agreement/testing/model";
import { type AgreementWorld, renderOnce, requireSound, setDay } from "@/lib/server/agreement/testing/world";

/** Set LIFE_RUNS=200 for more random walks, or LIFE_SEED and LIFE_PATH to repeat a failed one. */
const runs = Number(process.env.LIFE_RUNS ?? 3);
const { LIFE_SEED: seed, LIFE_PATH: path } = process.env;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let documents: AgreementWorld["documents"];

/** Days and campaigns affect every company, so this test has a database of its own. */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  documents = await renderOnce();
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const begin = async (): Promise<{ model: Model; real: AgreementWorld }> => {
  const companies = [await makeParties(), await makeParties(), await makeParties()];
  const manager = await makeSigner(["programme-manager"]);
  const real = { companies, manager, ownerUrl: database.ownerUrl, documents, tick: 0 };
  await stopCampaigns();
  await setDay(real, "2019-10-01");
  const company = () => ({ wanted: ["resale" as const], documents: [], endsOn: null });
  return { model: { companies: [company(), company(), company()], day: "2019-10-01", published: "2019-10" }, real };
};

it(
  "no order of acts by both sides, the portal and time leads to an illegal state, and every file in force verifies",
  async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const start = await begin();
        await fc.asyncModelRun(async () => start, steps);
        for (const parties of start.real.companies) await requireSound(parties);
      }),
      {
        numRuns: runs,
        ...(seed ? { seed: Number(seed) } : {}),
        ...(path ? { path } : {}),
      },
    );
  },
  60_000 + runs * 30_000,
);
