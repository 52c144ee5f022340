import { randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { inject } from "vitest";
import { makeMember } from "@/db/testing/account/member";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { asOwner, freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { countersigned } from "@/lib/server/agreement/testing/countersigned";
import { keepBytes } from "@/lib/server/file/store";

/** Where a portal is, as a shell that works on it has it. */
export type Place = { DATABASE_URL: string; DATA_DIR: string };

/** A data folder with the secrets of the tests' server: one password opens all of its databases. */
const dataFolderIn = (folder: string): string => {
  const made = path.join(folder, "data");
  mkdirSync(made, { mode: 0o700 });
  copyFileSync(path.join(inject("dataDir"), "secrets.json"), path.join(made, "secrets.json"));
  return made;
};

/** Gives the made-up uploads of the tests bytes, and one of them a name that a text format has to escape. */
const giveBytes = async (owner: Client): Promise<{ storageKey: string }> => {
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM file");
  let last = { storageKey: "" };
  for (const { id } of rows) {
    const kept = await keepBytes(Buffer.from(`the upload ${id}`));
    await owner.query(
      `UPDATE file SET storage_key = $2, sha256 = $3, size_bytes = $4, name = E'caf\\u00e9\\t"1"\\\\n.pdf' WHERE id = $1`,
      [id, kept.storageKey, kept.sha256, kept.sizeBytes],
    );
    last = kept;
  }
  return last;
};

/** A small portal with what a backup must bring back: people, an authenticator, a sealed agreement, an upload. */
export const makePortal = async (folder: string) => {
  const database = await freshDatabase();
  const DATA_DIR = dataFolderIn(folder);
  const { authSecret } = JSON.parse(readFileSync(path.join(DATA_DIR, "secrets.json"), "utf8")) as {
    authSecret: string;
  };
  Object.assign(env(), { DATABASE_URL: database.appUrl, DATA_DIR, AUTH_SECRET: authSecret });
  await ensureProgramme(database.ownerUrl);
  const administrator = await makeMember(["administrator"]);
  const { id } = await countersigned();
  await sealOne(id);
  const upload = await asOwner(giveBytes, database.ownerUrl);
  return { at: { DATABASE_URL: database.ownerUrl, DATA_DIR }, administrator, upload, drop: database.drop };
};

/** An empty database of an owner who is no superuser, as a managed server gives. */
export const emptyManagedDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const name = `managed_${randomBytes(6).toString("hex")}`;
  const url = new URL(inject("ownerUrl"));
  Object.assign(url, { pathname: `/${name}`, username: name, password: name });
  await asOwner(async (owner) => {
    await owner.query(`CREATE ROLE ${name} LOGIN CREATEROLE CREATEDB PASSWORD '${name}'`);
    await owner.query(`GRANT portal_app, portal_tables TO ${name} WITH ADMIN OPTION`);
    await owner.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
  });
  const drop = () =>
    asOwner(async (owner) => {
      await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await owner.query(`DROP OWNED BY ${name} CASCADE`);
      await owner.query(`DROP ROLE ${name}`);
    });
  return { url: url.toString(), drop };
};

/** The same database as the version before this one left it, empty. */
export const databaseOfBefore = async () => {
  const database = await freshDatabase();
  const last =
    "DELETE FROM migration WHERE name IN ('0042_factor_reset.sql', '0043_kept_rules.sql'); DROP TABLE factor_reset";
  await asOwner((owner) => owner.query(last), database.ownerUrl);
  return database;
};

/** Everything that guards the rows, as the database's catalogue has it. */
export const guardsOf = (url: string): Promise<unknown[]> =>
  asOwner(
    async (client) =>
      (
        await client.query(`
          SELECT conrelid::regclass::text AS on, conname AS name, pg_get_constraintdef(oid) AS is FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
          UNION ALL SELECT tgrelid::regclass::text, tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
          UNION ALL SELECT relname, 'force', relforcerowsecurity::text FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
          UNION ALL SELECT polrelid::regclass::text, polname, polcmd::text FROM pg_policy
          ORDER BY 1, 2, 3`)
      ).rows,
    url,
  );
