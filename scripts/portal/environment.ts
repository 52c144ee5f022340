import path from "node:path";
import { secretsIn } from "@/scripts/portal/secrets";

/** Reads .env where there is one; variables that are already set win. */
export const loadDotEnv = (): void => {
  try {
    process.loadEnvFile(".env");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
};

/** The environment of the web process: with the application's role only, never the owner's connection. */
export const webEnvironment = (options: {
  appUrl: string;
  directUrl?: string;
  dataDir: string;
  port: number;
  processes?: number;
  mode?: "production" | "development";
}): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: options.mode ?? "production",
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_URL: options.appUrl,
  DATABASE_DIRECT_URL: options.directUrl ?? options.appUrl,
  DATA_DIR: options.dataDir,
  PORT: String(options.port),
  WEB_PROCESSES: String(options.processes ?? 1),
  AUTH_SECRET: process.env.AUTH_SECRET || secretsIn(options.dataDir).authSecret,
  // One spelling, since it is compared with what browsers send.
  ...(process.env.PUBLIC_URL && { PUBLIC_URL: new URL(process.env.PUBLIC_URL).origin }),
  ...(process.env.MAIL_DIR && { MAIL_DIR: path.resolve(process.env.MAIL_DIR) }),
});
