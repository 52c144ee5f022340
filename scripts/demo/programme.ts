import { Client } from "pg";
import { seedDemo } from "@/db/seed/seed";
import { demoAccountRows } from "@/lib/server/auth/account/demo";
import { keepBytes } from "@/lib/server/file/store";
import { signDemoAgreements } from "@/scripts/demo/agreements";
import { applyToDemo } from "@/scripts/demo/applications";
import { openPreparers } from "@/scripts/demo/preparers";

const asOwner = async <T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> => {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT set_config('app.side', 'system', false)");
    return await work(owner);
  } finally {
    await owner.end();
  }
};

const pendingDemo = "SELECT 1 FROM programme WHERE is_demo AND demo_completed_at IS NULL";

/** So few companies are prepared sooner than threads are there. */
const few = 2_000;

const writeDemo = async (ownerUrl: string, tools: Parameters<typeof seedDemo>[1]): Promise<void> => {
  const preparers = (tools.partners ?? 0) > few ? await openPreparers() : null;
  try {
    await seedDemo(ownerUrl, { ...tools, prepareInvented: preparers?.prepare });
  } finally {
    await preparers?.stop();
  }
};

/**
 * Writes the demo programme where there is none yet and finishes one that was cut off. DATABASE_URL, DATA_DIR and
 * AUTH_SECRET are set.
 */
export const seedDemoProgramme = async (ownerUrl: string, partners?: number): Promise<void> => {
  const seededAt = new Date();
  await writeDemo(ownerUrl, { ...(await demoAccountRows(seededAt)), storeProof: keepBytes, seededAt, partners });
  const isPending = await asOwner(ownerUrl, async (owner) => (await owner.query(pendingDemo)).rowCount === 1);
  if (!isPending) return;
  await signDemoAgreements();
  await applyToDemo();
  await asOwner(ownerUrl, (owner) => owner.query("UPDATE programme SET demo_completed_at = now()"));
};
