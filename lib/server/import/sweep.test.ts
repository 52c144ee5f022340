import { sql as drizzleSql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { enterChunk, enterImport } from "@/db/mutations/import/enter";
import { undoImport } from "@/db/mutations/import/undo";
import { listPeople } from "@/db/queries/person/list";
import { partner } from "@/db/schema/partner";
import { makeActor, partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import { checkTable, companyTable, credentialTable, importOf, shownImport } from "@/db/testing/import";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sweepImports } from "./sweep";

const sql = withOwnDatabase();

const started = async (actor: Actor, rows = 3): Promise<string> => {
  const id = await checkTable(actor, "credentials", credentialTable(rows));
  await enterImport(actor, await shownImport(id));
  return id;
};

beforeAll(() => insertProgramme((text, values) => sql(text, values), { vendor: "Éditeur Test SA", todayOn: testDay }));

describe("the job of imports", () => {
  it("enters what was asked for in the name of whoever asked, and goes on where another process was killed", async () => {
    const [owner, other] = [await makeActor(["owner"]), await makeActor(["contributor"])];
    const cut = await started(owner, 1_200);
    await enterChunk(owner, cut);
    const whole = await started(other);
    expect(await sweepImports()).toBe(2);
    expect((await importOf(cut)).counts).toEqual({ new: 1_200 });
    expect(await importOf(whole)).toMatchObject({ state: "entered", done: 3 });
    expect(await sweepImports()).toBe(0);
    const [event] = await sql<{ account_id: string }>(
      "SELECT account_id FROM audit_event WHERE kind = 'import.entered' AND subject_id = $1",
      [whole],
    );
    expect(event?.account_id).toBe(other.accountId);
  });

  it("ends an import whose asker may not any more, and enters nothing of it", async () => {
    const owner = await makeActor(["owner"]);
    const id = await started(owner);
    await sql("UPDATE membership SET ended_at = now() WHERE account_id = $1", [owner.accountId]);
    await sweepImports();
    expect(await importOf(id)).toMatchObject({ state: "failed", fault: "not-permitted", done: 0 });
    const colleague = await makeActor(["owner"], { partnerId: partnerIdOf(owner) });
    expect((await listPeople(colleague, partnerIdOf(owner))).people).toEqual([]);
  });

  it("takes back the letters of an import that was undone by a process that was then killed", async () => {
    const owner = await makeActor(["owner"]);
    const id = await started(owner);
    await sweepImports();
    const states = () => sql<{ state: string }>("SELECT state FROM mail WHERE partner_id = $1", [partnerIdOf(owner)]);
    expect((await states()).map(({ state }) => state)).toEqual(["queued", "queued", "queued"]);
    await undoImport(owner, await shownImport(id));
    await sweepImports();
    expect((await states()).map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelled"]);
  });

  it("goes on where somebody takes a register number while it enters companies, and says so of the row", async () => {
    const manager = await makeActor(["programme-manager"]);
    const id = await checkTable(manager, "companies", companyTable({ Alpha: "0477472701", Beta: "0403170701" }));
    await enterImport(manager, await shownImport(id));
    const isWaiting = drizzleSql`SELECT FROM pg_locks WHERE NOT granted AND pid = ANY (
      SELECT pid FROM pg_stat_activity WHERE datname = current_database())`;
    const swept = await writeUnaudited(testSystem(), async (tx) => {
      const taken = { id: crypto.randomUUID(), name: "Gamma", siren: "BE 0477472701", country: "BE" };
      await tx.insert(partner).values({ ...taken, businessModels: ["reseller"] });
      let isOver = false;
      const sweep = sweepImports().finally(() => {
        isOver = true;
      });
      while (!isOver && (await tx.execute(isWaiting)).rowCount === 0);
      return { sweep };
    });
    await swept.sweep;
    expect(await importOf(id)).toMatchObject({ state: "entered", fault: null, counts: { new: 1, fault: 1 } });
  });
});
