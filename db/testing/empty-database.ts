import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { applicationUrl, migrate } from "@/db/migrate";

type EmptyDatabase = { appUrl: string; drop: () => Promise<void> };

/** A database as the portal's first start makes it, on the server of another: migrated, and without a programme. */
export const makeEmptyDatabase = async (owner: string, applicationPassword: string): Promise<EmptyDatabase> => {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  const onServer = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: owner });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await onServer(`CREATE DATABASE ${name}`);
  const own = new URL(owner);
  own.pathname = name;
  await migrate(own.href, applicationPassword);
  return {
    appUrl: applicationUrl(own.href, applicationPassword),
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
};
