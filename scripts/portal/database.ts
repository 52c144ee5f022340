import { Client } from "pg";
import { applicationUrl, migrate } from "@/db/migrate";
import { applicationPassword } from "@/scripts/portal/secrets";
import { startPostgres } from "@/scripts/postgres/postgres";

type Database = {
  /** As its owner, at the server itself. */
  ownerUrl: string;
  /** As the application, by way of a pooler where there is one; `directUrl` at the server itself. */
  appUrl: string;
  directUrl: string;
  stop: () => Promise<void>;
};

/** The address that reaches the server itself: a pooler keeps no session, which migrations and commands need. */
export const directAddress = (given: string): string => process.env.DATABASE_DIRECT_URL || given;

const outside = (given: string) => ({ ownerUrl: directAddress(given), stop: () => Promise.resolve() });

/** Opens the server of DATABASE_URL where it is set, else our own; migrates it and prepares the application's role. */
export const openDatabase = async (dataDir: string, say: (sentence: string) => void): Promise<Database> => {
  const given = process.env.DATABASE_URL;
  const { ownerUrl, stop } = given ? outside(given) : await startPostgres({ dataDir, say });
  const password = applicationPassword(dataDir);
  try {
    const applied = await migrate(ownerUrl, password);
    if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`);
  } catch (error) {
    await stop();
    throw error;
  }
  const [appUrl, directUrl] = [applicationUrl(given || ownerUrl, password), applicationUrl(ownerUrl, password)];
  return { ownerUrl, appUrl, directUrl, stop };
};

/** True while the database holds no programme, or only an interrupted demo. */
export const isEmpty = async (ownerUrl: string): Promise<boolean> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.side', 'system', false)");
    const written = "SELECT 1 FROM programme WHERE NOT is_demo OR demo_completed_at IS NOT NULL";
    return (await client.query(written)).rowCount === 0;
  } finally {
    await client.end();
  }
};
