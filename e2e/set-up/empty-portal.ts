import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { applicationUrl, migrate } from "@/db/migrate";
import { type SecondPortal, startSecondPortal } from "@/e2e/second-portal";
import { setUpSecret } from "@/lib/set-up/link";

export type EmptyPortal = SecondPortal & { link: string; mailDir: string };

const onServer = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: process.env.E2E_OWNER_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** A portal as it is after its first start without a demonstration: an empty database and a data folder of its own. */
export const startEmptyPortal = async (): Promise<EmptyPortal> => {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const owner = new URL(process.env.E2E_OWNER_URL ?? "");
  owner.pathname = name;
  const password = decodeURIComponent(new URL(process.env.E2E_APP_URL ?? "").password);
  await migrate(owner.href, password);
  const database = applicationUrl(owner.href, password);
  const dataDir = await mkdtemp(path.join(tmpdir(), "portal-empty-"));
  const mailDir = path.join(dataDir, "mail");
  const places = { DATABASE_URL: database, DATABASE_DIRECT_URL: database, DATA_DIR: dataDir, MAIL_DIR: mailDir };
  const portal = await startSecondPortal({ ...places, WEB_PROCESSES: "1" });
  return {
    ...{
      url: portal.url,
      mailDir,
      link: `${portal.url}/en/set-up/begin/${setUpSecret(process.env.AUTH_SECRET ?? "")}`,
    },
    stop: async () => {
      await portal.stop();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
