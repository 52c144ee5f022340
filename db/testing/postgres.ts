import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

/** What the global set-up of the database tests hands to every test file. */
export type TestDatabase = { ownerUrl: string; appUrl: string; applicationPassword: string; dataDir: string };

declare module "vitest" {
  export interface ProvidedContext extends TestDatabase {}
}

/** The migrated, empty database that freshDatabase() copies; no connection to it may stay open. */
export const templateName = "portal_template";

const onDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

/** Runs work as the database's owner, past row-level security, to arrange and to inspect. */
export const asOwner = async <T>(work: (client: Client) => Promise<T>, url = inject("ownerUrl")): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A migrated database of one's own, for a test that needs an empty programme or breaks things; drop() removes it. */
export const freshDatabase = async (): Promise<{ ownerUrl: string; appUrl: string; drop: () => Promise<void> }> => {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asOwner((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY file_copy`));
  return {
    ownerUrl: onDatabase(inject("ownerUrl"), name),
    appUrl: onDatabase(inject("appUrl"), name),
    drop: async () => {
      await asOwner((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
};
