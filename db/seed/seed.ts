import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { account, membership } from "@/db/schema/account";
import { mandate } from "@/db/schema/claim";
import { settledDay } from "@/db/schema/decision";
import { file } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { demoAccountId, demoAccounts, demoCompanyId } from "./accounts";
import { makeEvidence } from "./evidence";
import { withoutIndexes } from "./indexes";
import { insertAll } from "./insert-all";
import { seededId } from "./random";
import { demoDay } from "./rows";
import { makeShowcase } from "./showcase";
import { inventCompanies } from "./waiting";
import { type Prepared, prepare, type StoreEvidence, writeBatch } from "./write";

/** What the seed needs from the outside world: rows whose secrets are sealed, a place for files, the hour. */
type SeedTools = {
  accounts: (typeof account.$inferInsert)[];
  memberships: (typeof membership.$inferInsert)[];
  storeProof: StoreEvidence;
  seededAt: Date;
  /** How many companies: the first of the thousand, or more of their kind. */
  partners?: number | undefined;
  /** Prepares invented companies elsewhere than in this thread, where many are asked for. */
  prepareInvented?: ((from: number, until: number, seededAt: Date) => Promise<Prepared>) | undefined;
};

type Holder = { email: string; name: string; partnerId: string };

const holders = (): Holder[] =>
  demoAccounts.flatMap(({ email, name, seats }) =>
    seats.flatMap(({ at, roles }) =>
      at !== "vendor" && roles.includes("signatory") ? [{ email, name, partnerId: demoCompanyId(at) }] : [],
    ),
  );

const capacity = "Directrice ou directeur général";

/** Each signatory of a showcase company holds a mandate, with its proof, that staff confirmed. */
const writeMandates = async (tx: Tx, store: StoreEvidence, seededAt: Date): Promise<void> => {
  for (const { email, name, partnerId } of holders()) {
    const stored = await store(await makeEvidence("Extrait Kbis", [name, capacity, partnerId]));
    const proofFileId = seededId(`mandate-proof:${email}`);
    const proof = { id: proofFileId, partnerId, name: "Extrait Kbis.pdf", mediaType: "application/pdf" };
    await tx.insert(file).values({ ...proof, ...stored, createdAt: seededAt });
    const held = { partnerId, accountId: demoAccountId(email), capacity, fromOn: "2018-01-01", proofFileId };
    const confirmed = { state: "verified" as const, submittedAt: seededAt, decidedAt: seededAt };
    await tx.insert(mandate).values({ id: seededId(`mandate:${email}`), ...held, ...confirmed });
  }
};

const hasProgramme = async (tx: Tx): Promise<boolean> =>
  (await tx.select({ id: programme.id }).from(programme)).length > 0;

const firstThousand = 1_000;
const atOnce = 1_000;

const evidenceFor = (from: number, store: StoreEvidence): StoreEvidence | null => (from < firstThousand ? store : null);

/** One thousand of the companies; only declarations of the first have evidence to read. */
const prepareFrom = (from: number, tools: SeedTools): Promise<Prepared> => {
  const { partners = firstThousand, storeProof, seededAt, prepareInvented } = tools;
  const showcase = makeShowcase();
  const until = Math.min(partners, from + atOnce) - showcase.length;
  const begin = Math.max(0, from - showcase.length);
  if (from >= firstThousand && prepareInvented) return prepareInvented(begin, until, seededAt);
  const invented = inventCompanies(begin, until);
  return prepare(from === 0 ? [...showcase, ...invented] : invented, evidenceFor(from, storeProof), seededAt);
};

/** So many thousands are prepared while the database writes. */
const ahead = 4;

/** The companies a thousand at a time, so that a hundred thousand need no more memory. */
async function* preparedCompanies(tools: SeedTools): AsyncGenerator<Prepared> {
  const { partners = firstThousand } = tools;
  const waiting: Promise<Prepared>[] = [];
  for (let from = 0; from < partners || waiting.length > 0; from += atOnce) {
    if (from < partners) waiting.push(prepareFrom(from, tools));
    const [first] =
      from < partners && waiting.length <= (tools.prepareInvented ? ahead : 1) ? [] : waiting.splice(0, 1);
    if (first) yield await first;
  }
}

const writeCompanies = async (tx: Tx, tools: SeedTools): Promise<void> => {
  const { partners = firstThousand, seededAt } = tools;
  let written = 0;
  for await (const prepared of preparedCompanies(tools)) {
    await writeBatch(tx, prepared);
    // Triggers look up rows of tables that were empty when the transaction began.
    if (written === 0 || written % 20 === 0) await tx.execute(sql`ANALYZE`);
    written += 1;
  }
  await tx.insert(settledDay).values({ day: demoDay, companies: partners, settledAt: seededAt });
};

/**
 * Writes the demo programme, all of it or nothing, into a database that has none yet; answers whether it did. Through
 * the owner's connection, as the portal itself, so that row-level security holds even where the owner is no superuser.
 */
export const seedDemo = async (ownerUrl: string, tools: SeedTools): Promise<boolean> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN; SELECT set_config('app.side', 'system', true); SELECT pg_advisory_xact_lock(20190402)");
    const tx = drizzle(client);
    const isNew = !(await hasProgramme(tx));
    if (isNew) {
      await tx.insert(programme).values({
        editionId: defaultEdition.id,
        vendorName: defaultEdition.vendor,
        name: "Partner Connect",
        todayOn: demoDay,
        isDemo: true,
      });
      const isLarge = (tools.partners ?? 0) > firstThousand;
      await (isLarge ? withoutIndexes(tx, () => writeCompanies(tx, tools)) : writeCompanies(tx, tools));
      await insertAll(tx, account, tools.accounts);
      await insertAll(tx, membership, tools.memberships);
      await writeMandates(tx, tools.storeProof, tools.seededAt);
    }
    await client.query("COMMIT");
    return isNew;
  } finally {
    await client.end();
  }
};
