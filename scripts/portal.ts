import { dispatch } from "@/scripts/operator/dispatch";
import { loadDotEnv } from "@/scripts/portal/environment";

/** The operator's verbs, one file each. */
const verbs = {
  setup: async () => (await import("@/scripts/operator/setup")).setupVerb,
  "create-administrator": async () => (await import("@/scripts/operator/create-administrator")).createAdministratorVerb,
  "reset-factor": async () => (await import("@/scripts/operator/reset-factor")).resetFactorVerb,
  "end-sessions": async () => (await import("@/scripts/operator/end-sessions")).endSessionsVerb,
  backup: async () => (await import("@/scripts/operator/backup")).backupVerb,
  restore: async () => (await import("@/scripts/operator/restore")).restoreVerb,
  "test-mail": async () => (await import("@/scripts/operator/test-mail")).testMailVerb,
  status: async () => (await import("@/scripts/operator/status")).statusVerb,
};

// A server that this command started ends with it, and so does what it had half written.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
// Whoever reads what it says may stop reading, as "head" does.
process.stdout.on("error", () => process.exit(1));
loadDotEnv();
process.exitCode = await dispatch(verbs, process.argv.slice(2));
