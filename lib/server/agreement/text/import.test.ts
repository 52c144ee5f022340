import { afterEach, beforeAll, expect, it } from "vitest";
import { findText } from "@/db/queries/agreement/text/find";
import { makeTextDraft } from "@/db/testing/agreement/text";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { Refusal } from "@/lib/refusal/refusal";
import { runTasksBy } from "@/lib/server/task/run";
import { importMarkdown } from "./import";

const runAsOwner = withOwnDatabase();
beforeAll(() => insertProgramme(runAsOwner));
afterEach(() => runTasksBy(null));

const ours = { markdownFr: "", markdownEn: "# Our agreement" };

it("a text is read from Markdown over what the draft says, in one language", async () => {
  const manager = await makeActor(["programme-manager"]);
  const row = await makeTextDraft(manager);
  await importMarkdown(manager, { ...row, ...ours });
  const { body } = await findText(manager, row.version);
  expect(body.title).toEqual({ fr: "Contrat partenaire unique", en: "Our agreement" });
});

it("nothing is locked while a file is read, and one that takes too long changes nothing", async () => {
  const manager = await makeActor(["programme-manager"]);
  const row = await makeTextDraft(manager);
  const locks =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
  const open: number[] = [];
  runTasksBy(async () => {
    open.push((await runAsOwner(locks)).length);
    throw new Refusal("file-too-slow");
  });
  expect(await catchRefusal(importMarkdown(manager, { ...row, ...ours }))).toBe("file-too-slow");
  expect(open).toEqual([0]);
  expect((await findText(manager, row.version)).rowVersion).toBe(1);
});

it("who may not write a text has no thread work for them", async () => {
  const row = await makeTextDraft();
  runTasksBy(() => expect.unreachable("It was read"));
  for (const role of ["administrator", "auditor", "owner"] as const)
    expect(await catchRefusal(importMarkdown(await makeActor([role]), { ...row, ...ours }))).toBe("not-permitted");
});
