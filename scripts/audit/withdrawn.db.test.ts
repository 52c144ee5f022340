import { expect, it } from "vitest";
import { undoImport } from "@/db/mutations/import/undo";
import { foldCounts } from "@/db/mutations/tier/fold-counts";
import { makeActor, testSystem } from "@/db/testing/factories";
import { companyTable, foundTable, shownImport, someNumber } from "@/db/testing/import";
import { verifyChains } from "./chains";
import { replayDecisions } from "./replay";
import { repairSummaries, verifySummaries } from "./summaries";
import { withAuditedDatabase } from "./testing/audited";

const { owner } = withAuditedDatabase();

it("companies that were withdrawn have whole chains and replayed decisions, and no summary that anybody misses", async () => {
  const manager = await makeActor(["programme-manager"]);
  const table = companyTable({ "Alpha SA": someNumber(), "Beta SA": someNumber() });
  const first = await foundTable(manager, table);
  const { heads } = await verifyChains(owner());
  await undoImport(manager, await shownImport(first.id));
  const second = await foundTable(manager, table);

  const chains = await verifyChains(owner(), heads);
  expect(chains.faults).toEqual([]);
  for (const id of first.partnerIds) expect(chains.heads[id]?.seq).toBe((heads[id]?.seq ?? 0) + 1);
  expect(await replayDecisions(owner())).toEqual({ decisions: 4, faults: [] });

  const summaries = await verifySummaries(owner());
  expect(summaries).toMatchObject({ partners: second.partnerIds.length, faults: [] });
  await foldCounts(testSystem());
  await repairSummaries(owner(), summaries);
  expect((await verifySummaries(owner())).faults).toEqual([]);
});
