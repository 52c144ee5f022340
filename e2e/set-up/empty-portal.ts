import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeEmptyDatabase } from "@/db/testing/empty-database";
import { type SecondPortal, startSecondPortal } from "@/e2e/second-portal";
import { setUpSecret } from "@/lib/set-up/link";

export type EmptyPortal = SecondPortal & { link: string; mailDir: string };

/** A portal as it is after its first start without a demonstration: an empty database and a data folder of its own. */
export const startEmptyPortal = async (): Promise<EmptyPortal> => {
  const password = decodeURIComponent(new URL(process.env.E2E_APP_URL ?? "").password);
  const database = await makeEmptyDatabase(process.env.E2E_OWNER_URL ?? "", password);
  const dataDir = await mkdtemp(path.join(tmpdir(), "portal-empty-"));
  const mailDir = path.join(dataDir, "mail");
  const portal = await startSecondPortal({
    ...{ DATABASE_URL: database.appUrl, DATABASE_DIRECT_URL: database.appUrl, WEB_PROCESSES: "1" },
    ...{ DATA_DIR: dataDir, MAIL_DIR: mailDir },
  });
  return {
    ...{
      url: portal.url,
      mailDir,
      link: `${portal.url}/set-up/begin/${setUpSecret(process.env.AUTH_SECRET ?? "")}`,
    },
    stop: async () => {
      await portal.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
