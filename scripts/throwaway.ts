import { startThrowaway } from "@/scripts/postgres/throwaway";

/**
 * A database for the parent process: prints its addresses as one JSON line and lives until its standard input closes,
 * so that it ends even where the parent is killed.
 */
const database = await startThrowaway({ isDurable: process.argv.includes("--durable") });

let isRemoving = false;
const remove = async (): Promise<void> => {
  if (isRemoving) return;
  isRemoving = true;
  await database.remove();
  process.exit(0);
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, remove);
process.stdin.on("end", remove).on("close", remove).resume();
const { ownerUrl, appUrl, applicationPassword, dataDir } = database;
process.stdout.write(`${JSON.stringify({ ownerUrl, appUrl, applicationPassword, dataDir })}\n`);
