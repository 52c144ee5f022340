import { spawn } from "node:child_process";
import { once } from "node:events";
import { isEmpty } from "./database";

/** Fills an empty database with the demo programme, in a separate process; answers whether it did. */
export const seedWhereEmpty = async (options: {
  ownerUrl: string;
  environment: NodeJS.ProcessEnv;
  say: (sentence: string) => void;
}): Promise<boolean> => {
  if (!(await isEmpty(options.ownerUrl))) return false;
  options.say(
    `Writing the demo programme of ${Number(options.environment.DEMO_PARTNERS || 1_000).toLocaleString("en")} partners …`,
  );
  const child = spawn(process.execPath, ["scripts/run.mjs", "seed"], {
    env: { ...options.environment, OWNER_URL: options.ownerUrl },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new Error("The demo programme could not be written");
  return true;
};
