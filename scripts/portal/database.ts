import { Client } from "pg";
import { applicationUrl, migrate } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres/postgres";
import { secretsIn } from "@/scripts/secrets";

export type Database = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

const outside = (ownerUrl: string) => ({ ownerUrl, stop: () => Promise.resolve() });

/** The outside server of DATABASE_URL where it is set, else our own; migrated, with the application's role ready. */
export const openDatabase = async (dataDir: string, say: (sentence: string) => void): Promise<Database> => {
  const given = process.env.DATABASE_URL;
  const { ownerUrl, stop } = given ? outside(given) : await startPostgres({ dataDir, say });
  const { applicationPassword } = secretsIn(dataDir);
  try {
    const applied = await migrate(ownerUrl, applicationPassword);
    if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl, appUrl: applicationUrl(ownerUrl, applicationPassword), stop };
};

/** True when nobody has set up a programme in this database yet. */
export const isEmpty = async (ownerUrl: string): Promise<boolean> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.side', 'system', false)");
    return (await client.query("SELECT 1 FROM programme")).rowCount === 0;
  } finally {
    await client.end();
  }
};
