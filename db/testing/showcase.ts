import { and, eq, isNotNull } from "drizzle-orm";
import { Client } from "pg";
import { account } from "@/db/schema/account";
import { activity } from "@/db/schema/claim";
import { demoAccountId, demoCompanyId } from "@/db/seed/accounts";
import { keepBooks } from "@/db/transaction";
import { env } from "@/lib/env";
import { systemOf } from "./factories";

const lock = 20190401;

/** Takes away what visitors declared for Alticime (the demo's own rows were declared by no account) and frees Rachel's code. */
const restore = (): Promise<void> =>
  keepBooks(systemOf(), async (tx) => {
    const byVisitors = and(eq(activity.partnerId, demoCompanyId("alticime")), isNotNull(activity.declaredBy));
    await tx.update(activity).set({ state: "withdrawn" }).where(byVisitors);
    const rachel = eq(account.id, demoAccountId("rachel@vendor.example"));
    await tx.update(account).set({ totpLastStep: null }).where(rachel);
  });

/** Alticime as a newcomer finds it, for one visitor at a time, before and after his visit. */
export const visitShowcase = async (visit: () => Promise<void>): Promise<void> => {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    await restore();
    await visit();
  } finally {
    await restore();
    await client.end();
  }
};
