import { listMigrations } from "@/db/migrate";
import { env } from "@/lib/env";
import { software } from "@/lib/software";
import type { Opened } from "@/scripts/operator/open";
import { writeArchive } from "./archive";
import { dumpDatabase } from "./dump";
import { dumpKept } from "./kept";
import { type Manifest, manifestPath, secretMark } from "./manifest";
import { dumpStored } from "./stored";

type Order = { file: string; withSealKey: boolean };
type Made = { manifest: Manifest; bytes: number; sha256: string };

const postgresOf = async ({ owner }: Opened): Promise<string> => {
  const { rows } = await owner.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  return rows[0]?.version ?? "";
};

/**
 * Writes one file that a portal can be made from again: rows of one state of the database, files, secrets and keys, and what
 * each must hash to. Streams: memory does not grow with the portal.
 */
export const writeBackup = async (opened: Opened, { file, withSealKey }: Order): Promise<Made> => {
  let manifest: Manifest | undefined;
  const written = await writeArchive(file, async (archive) => {
    const migrations = await listMigrations(opened.owner);
    const { named, ...rows } = await dumpDatabase(opened.owner, archive);
    const files = await dumpStored(archive, named);
    manifest = {
      ...{ format: "partner-connect-backup", formatVersion: 1, madeAt: new Date().toISOString() },
      ...{ version: software.version, postgres: await postgresOf(opened), migrations },
      ...{ ...rows, ...files, kept: await dumpKept(archive, opened.dataDir, withSealKey) },
      secretMark: secretMark(env().AUTH_SECRET),
    };
    await archive.addBytes(manifestPath, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  });
  if (!manifest) throw new Error("The backup has no manifest");
  return { manifest, ...written };
};
