import { existsSync } from "node:fs";
import path from "node:path";

/** The note in a data folder that a restore into it was begun; it is removed once all is checked. */
export const restoringFile = (dataDir: string): string => path.join(dataDir, "restoring.json");

/** Throws where a restore was interrupted: what is there is not whole. */
export const requireRestored = (dataDir: string): void => {
  if (existsSync(restoringFile(dataDir)))
    throw new Error(
      `A restore into ${dataDir} is under way or was interrupted: run it again (npm run -s portal -- restore FILE) before the portal is started`,
    );
};
