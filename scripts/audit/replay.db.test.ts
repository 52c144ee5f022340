import { spawnSync } from "node:child_process";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { replayDecisions } from "./replay";

let owner: Client;
beforeAll(async () => {
  owner = new Client({ connectionString: inject("ownerUrl") });
  await owner.connect();
});
afterAll(() => owner.end());

/** A company whose level was decided twice: with its first certification, and with the one that made it a partner. */
const decided = async (): Promise<string> => {
  const declarer = await makeActor(["owner"]);
  const reviewer = await makeActor(["reviewer"]);
  await makeInForce(partnerIdOf(declarer));
  const personId = await makePersonRow(partnerIdOf(declarer));
  for (const [type, track] of [
    ["VCP", "DCV"],
    ["VSP", null],
    ["VTSP", null],
  ] as const) {
    const id = await makeCredential(declarer, { personId, type, track });
    await verifyDeclaration(reviewer, { kind: "credential", id, rowVersion: 1 });
  }
  return partnerIdOf(declarer);
};

const faultsIn = async (partner: string) =>
  (await replayDecisions(owner)).faults
    .filter((one) => one.partner === partner)
    .map(({ decision, fault }) => `${decision} ${fault}`);

/** As the database's own superuser would, past the trigger that refuses it to everyone else. */
const tamper = async (change: string, partner: string, number: number): Promise<void> => {
  await owner.query("SET session_replication_role = replica");
  await owner.query(`UPDATE tier_decision SET ${change} WHERE partner_id = $1 AND number = $2`, [partner, number]);
  await owner.query("SET session_replication_role = origin");
};

const forgedFacts = "facts = replace(facts, '\"verified\"', '\"declared\"')";

describe("the replay of decisions", () => {
  it("reproduces unchanged decisions bit for bit", async () => {
    const partner = await decided();
    expect((await replayDecisions(owner)).decisions).toBeGreaterThanOrEqual(2);
    expect(await faultsIn(partner)).toEqual([]);
  });

  it.each([
    ["facts were changed", forgedFacts, ["2 facts-digest", "2 answer", "2 tier"]],
    [
      "facts were changed with their digest",
      `${forgedFacts}, facts_sha256 = encode(sha256(convert_to(replace(facts, '"verified"', '"declared"'), 'UTF8')), 'hex')`,
      ["2 answer", "2 tier", "2 event"],
    ],
    ["facts no longer read", "facts = '{'", ["2 facts-digest", "2 facts-unreadable"]],
    ["level was changed", "tier_after = 'principal'", ["2 event"]],
    ["earned level was changed", "tier_earned = 'principal'", ["2 tier"]],
    ["answer was changed", "answer_sha256 = repeat('0', 64)", ["2 answer", "2 event"]],
    ["rules were changed", "edition_sha256 = repeat('0', 64)", ["2 edition-digest"]],
    ["rules are unknown", "edition_id = 'none'", ["2 edition-unknown"]],
    ["day was changed", "decided_on = '2018-01-01'", ["2 answer", "2 tier"]],
    ["level before was changed", "tier_before = 'advanced'", ["2 event", "2 tier-before"]],
    ["number was changed", "number = 3", ["3 event", "3 gap"]],
  ])("names a decision whose %s", async (_, change, faults) => {
    const partner = await decided();
    await tamper(change, partner, 2);
    expect(await faultsIn(partner)).toEqual(faults);
  });

  it("names the decision and ends with status 1 as a command", async () => {
    const partner = await decided();
    await tamper("answer_sha256 = repeat('0', 64)", partner, 2);
    const { status, stdout } = spawnSync(process.execPath, ["scripts/run.mjs", "audit", "replay"], {
      env: { ...process.env, DATABASE_URL: inject("ownerUrl") },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    const verdict = JSON.parse(stdout) as { valid: boolean; faults: unknown[] };
    expect(verdict.valid).toBe(false);
    expect(verdict.faults).toContainEqual({ partner, decision: 2, fault: "answer" });
  });
});
