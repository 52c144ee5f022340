import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { z } from "zod";
import { parseJson } from "@/lib/digest/parse-json";
import { type Anchor, verifyChains } from "@/scripts/audit/chains";
import { replayDecisions } from "@/scripts/audit/replay";
import { repairSummaries, verifySummaries } from "@/scripts/audit/summaries";
import { loadDotEnv } from "@/scripts/portal/environment";
import { joinDatabase, knownDataFolder } from "@/scripts/portal/join";

const usage = `audit verify [--anchor FILE]   one JSON verdict over every chain; exit status 0 only when all hold
audit replay                   makes every decision about a level again; exit status 0 only when each comes out the same
audit summaries [--repair]     makes the kept summary of every partner again by the engine; exit status 0 only when all are the same
audit anchor                   where each chain ends now, as JSON: keep it away from the database`;

class UsageError extends Error {}

const anchorSchema = z.record(
  z.string(),
  z.object({ seq: z.int().nonnegative(), hash: z.string().regex(/^([0-9a-f]{64})?$/) }),
);

const anchorIn = (file: string): Anchor => {
  try {
    return anchorSchema.parse(parseJson(readFileSync(path.resolve(process.env.INIT_CWD ?? ".", file), "utf8")));
  } catch (error) {
    throw new UsageError(`${file} is not an anchor written by "audit anchor"`, { cause: error });
  }
};

const withDatabase = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const { ownerUrl, stop } = await joinDatabase(knownDataFolder(), "audit");
  const client = new Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    await client.query("SELECT set_config('app.side', 'system', false)");
    return await work(client);
  } finally {
    await client.end();
    await stop();
  }
};

const verify = async (anchor: Anchor, isAnchor: boolean): Promise<number> => {
  const { heads, ...verdict } = await withDatabase((client) => verifyChains(client, anchor));
  const isValid = verdict.faults.length === 0;
  console.log(JSON.stringify(isAnchor ? heads : { valid: isValid, ...verdict }));
  return isValid ? 0 : 1;
};

const replay = async (): Promise<number> => {
  const verdict = await withDatabase(replayDecisions);
  const isValid = verdict.faults.length === 0;
  console.log(JSON.stringify({ valid: isValid, ...verdict }));
  return isValid ? 0 : 1;
};

const summaries = async (repairs: boolean): Promise<number> => {
  const verdict = await withDatabase(async (client) => {
    const found = await verifySummaries(client);
    if (!repairs || found.faults.length === 0) return found;
    await repairSummaries(client, found);
    return { repaired: found.faults, ...(await verifySummaries(client)) };
  });
  const isValid = verdict.faults.length === 0;
  console.log(JSON.stringify({ valid: isValid, ...verdict }));
  return isValid ? 0 : 1;
};

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { anchor: { type: "string" }, repair: { type: "boolean" } },
  });
  const [verb = "", ...rest] = positionals;
  if (!["verify", "replay", "summaries", "anchor"].includes(verb) || rest.length > 0)
    throw new UsageError("unknown command");
  loadDotEnv();
  if (verb === "replay") return replay();
  if (verb === "summaries") return summaries(values.repair === true);
  return verify(values.anchor === undefined ? {} : anchorIn(values.anchor), verb === "anchor");
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`audit: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError || String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS"))
    console.error(usage);
  process.exitCode = 2;
}
