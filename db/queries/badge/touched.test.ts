import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listVerified, nameVerified } from "@/db/queries/badge/touched";
import { pageRows } from "@/db/queries/list/pages";
import { makeIssuer } from "@/db/testing/badge/issuer";
import { insertEvidence } from "@/db/testing/declaration/evidence";
import { makePersonRow } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";

/** Certifications that valid badges verified. */
const makeVerified = async (issuerId: string, count: number): Promise<void> => {
  const owner = await makeActor(["owner"]);
  const [partnerId, personId] = [partnerIdOf(owner), await makePersonRow(partnerIdOf(owner))];
  await writeUnaudited(testSystem(), async (tx) => {
    const fileId = await insertEvidence(tx, owner);
    const run = randomUUID();
    await tx.execute(sql`
      WITH made AS (
        INSERT INTO credential (partner_id, person_id, type, track, version, earned_on, proof_file_id, state, submitted_at, decided_at)
        SELECT ${partnerId}, ${personId}, 'VCP', 'DCV', ${run} || n, '2019-02-02', ${fileId}, 'verified', now(), now()
        FROM generate_series(1, ${count}::int) n RETURNING id)
      INSERT INTO badge_reading (partner_id, credential_id, file_id, outcome, issuer_id, finding, read_at)
      SELECT ${partnerId}, id, ${fileId}, 'valid', ${issuerId}, jsonb_build_object('id', id, 'status', '[]'::jsonb), now() FROM made`);
  });
};

describe("what the badges of an issuer verified", () => {
  it("is read to the last one, and by staff only", async () => {
    const [issuerId, reviewer] = [await makeIssuer(), await makeActor(["reviewer"])];
    const count = pageRows * 2 + 1;
    await makeVerified(issuerId, count);
    const found = await listVerified(reviewer, issuerId);
    expect(new Set(found.map(({ id }) => id)).size).toBe(count);
    expect(found.every(({ id, badge, status }) => badge === id && status.length === 0)).toBe(true);
    const [one] = found;
    expect(await nameVerified(reviewer, [one?.id ?? ""])).toMatchObject([{ id: one?.id, person: "Ada Test" }]);
    const owner = await makeActor(["owner"]);
    expect(await listVerified(owner, issuerId)).toEqual([]);
    expect(await nameVerified(owner, [one?.id ?? ""])).toEqual([]);
  });
});
