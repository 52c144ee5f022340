import { and, eq, isNotNull, ne } from "drizzle-orm";
import { Client } from "pg";
import { activity } from "@/db/schema/claim";
import { demoAccountId, demoCompanyId } from "@/db/seed/accounts";
import { changeAccount } from "@/db/testing/factories";
import { mutate } from "@/db/transaction";
import { env } from "@/lib/env";
import { ignoreRefusal, Refusal } from "@/lib/refusal/refusal";
import { testSystem } from "./factories";

const lock = 20190401;

/**
 * Withdraws what visitors declared for Alticime (no account declared the demo's own rows) and frees Rachel's code. The
 * event makes the portal look at the company anew.
 */
const restore = async (): Promise<void> => {
  await changeAccount(demoAccountId("rachel@vendor.example"), { totpLastStep: null });
  const partnerId = demoCompanyId("alticime");
  await mutate(testSystem(), async (tx, record) => {
    const byVisitors = and(eq(activity.partnerId, partnerId), isNotNull(activity.declaredBy));
    const rows = await tx
      .update(activity)
      .set({ state: "withdrawn" })
      .where(and(byVisitors, ne(activity.state, "withdrawn")))
      .returning({ id: activity.id });
    if (rows.length === 0) throw new Refusal("unchanged");
    for (const { id } of rows) await record("activity.withdrawn", id, {}, { partnerId });
  }).catch(ignoreRefusal);
};

/** Deletes tier decisions, which the portal never does: only the database's owner can. */
const forgetLevels = async (): Promise<void> => {
  const owner = new Client({ connectionString: process.env.E2E_OWNER_URL });
  await owner.connect();
  try {
    await owner.query("BEGIN; SET LOCAL session_replication_role = replica");
    const alticime = [demoCompanyId("alticime")];
    await owner.query("DELETE FROM tier_decision WHERE partner_id = $1 AND number > 1", alticime);
    await owner.query("DELETE FROM shortfall WHERE partner_id = $1", alticime);
    await owner.query("COMMIT");
  } finally {
    await owner.end();
  }
};

/** Runs a visit of Alticime in its first state, one visit at a time, and restores that state afterwards. */
export const visitShowcase = async (visit: () => Promise<void>): Promise<void> => {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    await forgetLevels();
    await restore();
    await visit();
  } finally {
    await forgetLevels();
    await restore();
    await client.end();
  }
};
