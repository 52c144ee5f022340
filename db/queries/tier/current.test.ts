import { expect, it } from "vitest";
import { openDispute } from "@/db/mutations/review/dispute";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActor } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { loadCurrentTiers, loadDecidingTiers } from "./current";

it("a dispute about revenue holds up decisions by those who may not see it, and shows them nothing", async () => {
  await ensureProgramme();
  const finance = await makeActor(["finance"]);
  const [id, stranger] = [finance.partnerId ?? "", await makeActor(["owner"])];
  const contributor = await makeActor(["contributor"], { partnerId: id });
  await openDispute(finance, { node: "advanced/activity/licence-revenue", record: "", note: "A sale is missing." });
  const seenBy = (actor: Actor, load: typeof loadDecidingTiers) =>
    read(actor, async (tx) => (await load(tx, [id]))(id).isDisputed);
  expect(await seenBy(contributor, loadCurrentTiers)).toBe(false);
  expect(await seenBy(contributor, loadDecidingTiers)).toBe(true);
  expect(await seenBy(finance, loadCurrentTiers)).toBe(true);
  expect(await seenBy(stranger, loadDecidingTiers)).toBe(false);
});
