import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerBy, answerHere } from "@/db/answer/engine";
import { closePool } from "@/db/client";
import * as desk from "@/db/mutations/edition/draft";
import { getComing } from "@/db/queries/edition/coming";
import { editionInUse } from "@/db/queries/edition/in-use";
import { findEdition, listEditions } from "@/db/queries/edition/list";
import { getProgress } from "@/db/queries/tier/progress";
import { makeCompetent, makeInForce, makeVerifiedDeployments } from "@/db/testing/agreement/in-force";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft, makeDraftWithExample, makeShortNotice, typedExample } from "@/db/testing/edition";
import { impactOf } from "@/db/testing/edition/impact";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { env } from "@/lib/env";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let manager: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  manager = await makeActor(["programme-manager"]);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const advanced = defaultEdition.tiers.findIndex(({ id }) => id === "advanced");
const held = { path: ["tiers", advanced, "requires", 1], field: "count", unit: "whole" as const };
const onDay = (actor: Actor, today: string): Actor => mintActor({ ...actor, today });

describe("a draft", () => {
  it("is made by programme managers, and hidden from partners", async () => {
    const draft = await makeDraft(manager);
    expect((await findEdition(await makeActor(["reviewer"]), draft.id))?.body.id).toBe(draft.id);
    const asPartner = await makeActor(["owner"]);
    expect(await catchRefusal(findEdition(asPartner, draft.id))).toBe("not-permitted");
    expect(await read(asPartner, (tx) => tx.execute(`SELECT id FROM edition WHERE state = 'draft'`))).toMatchObject({
      rowCount: 0,
    });
    const input = { basedOn: defaultEdition.id, id: `d-${randomUUID()}`, fr: "a", en: "a" };
    expect(await catchRefusal(desk.draftEdition(await makeActor(["reviewer"]), input))).toBe("not-permitted");
    expect(await catchRefusal(desk.draftEdition(manager, { ...input, id: defaultEdition.id }))).toBe(
      "invalid id:edition-id-taken",
    );
  });

  it("is changed by one of two at once; the other is refused as stale", async () => {
    const draft = await makeDraft(manager);
    const answers = await Promise.all(
      ["3", "4"].map((value) => catchRefusal(desk.setFigure(manager, { ...draft, ...held, value }))),
    );
    expect(answers.sort()).toEqual(["none", "stale"]);
  });

  it("refuses at the field what is not a number or breaks the schema", async () => {
    const draft = await makeDraft(manager);
    expect(await catchRefusal(desk.setFigure(manager, { ...draft, ...held, value: "many" }))).toBe(
      "invalid value:number-needed",
    );
    expect(await catchRefusal(desk.setFigure(manager, { ...draft, ...held, value: "0" }))).toBe("edition-fault");
    const clause = { ...draft, path: ["tiers", advanced, "requires"], competencyKind: "solution" as const };
    const people = { ...clause, kind: "people" as const, type: "VCP", tracks: [], amount: "2" };
    expect(await catchRefusal(desk.addClause(manager, people))).toBe("invalid tracks:required");
  });
});

describe("a built-in edition", () => {
  it("is read-only, and is compared with the edition in use", async () => {
    const view = await findEdition(manager, "partner-connect-2023");
    expect(view).toMatchObject({ state: "carried", may: { draft: false, announce: false } });
    expect((await impactOf(manager, "partner-connect-2023"))?.from.id).toBe(defaultEdition.id);
    const row = { id: "partner-connect-2023", rowVersion: 0 };
    expect(await catchRefusal(desk.discardEdition(manager, row))).toBe("not-found");
  });
});

describe("announcing", () => {
  it("is refused while an example fails or a tier cannot be reached", async () => {
    const draft = await makeDraft(manager);
    await desk.addExample(manager, { ...draft, ...typedExample, is: "is" });
    const input = { id: draft.id, effectiveOn: "2020-06-01", shortNoticeReason: "" };
    expect(await catchRefusal(desk.announceEdition(manager, { ...input, rowVersion: 2 }))).toBe("edition-examples");
    const other = await makeDraft(manager);
    await desk.setFigure(manager, { ...other, ...held, value: "15" });
    const far = { id: other.id, rowVersion: 2, effectiveOn: "2020-06-01", shortNoticeReason: "" };
    expect(await catchRefusal(desk.announceEdition(manager, far))).toBe("edition-unsound");
  });

  it("with short notice needs a reason and the confirmation of a second person", async () => {
    const draft = await makeDraftWithExample(manager);
    const soon = { ...draft, effectiveOn: "2019-12-29", shortNoticeReason: "" };
    expect(await catchRefusal(desk.announceEdition(manager, soon))).toBe(
      "invalid shortNoticeReason:short-notice-reason",
    );
    expect(await catchRefusal(desk.announceEdition(manager, { ...soon, effectiveOn: manager.today }))).toBe(
      "invalid effectiveOn:day-not-ahead",
    );
    const waiting = await makeShortNotice(manager);
    expect(await catchRefusal(desk.confirmShortNotice(manager, waiting))).toBe("second-person");
    expect((await getComing(await makeActor(["owner"])))?.to.id).not.toBe(waiting.id);
    await desk.returnToDraft(manager, waiting);
    expect((await findEdition(manager, waiting.id))?.state).toBe("draft");
  });
});

describe("an announced edition", () => {
  it("shows each partner what it would change, takes effect by itself on its day, and never changes", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    await makeInForce(partnerId);
    await makeCompetent(owner);
    await makeVerifiedDeployments(owner, 5);
    expect((await getProgress(owner, partnerId)).evaluation.tier).toBe("advanced");

    const draft = await makeDraftWithExample(manager);
    await desk.setFigure(manager, { ...draft, ...held, value: "14" });
    const found = await impactOf(manager, draft.id);
    expect(found?.impact.moves.find(({ partner }) => partner === partnerId)).toMatchObject({
      direction: "falls",
      because: [{ id: "advanced/solution-competencies" }],
    });
    const effectiveOn = "2020-01-01";
    await desk.announceEdition(manager, { id: draft.id, rowVersion: 3, effectiveOn, shortNoticeReason: "" });

    const asked: string[] = [];
    answerBy((asking, about) => {
      asked.push(asking.question.kind);
      return answerHere(asking, about);
    });
    const coming = await getComing(owner);
    answerBy(null);
    expect(asked).toEqual(["proof"]);
    expect(coming).toMatchObject({ now: { tier: "advanced" }, next: { tier: "partner" }, effectiveOn });
    expect(coming?.comparison.clauses).toHaveLength(1);
    const [before, after] = await Promise.all(
      ["2019-12-31", effectiveOn].map((day) => read(onDay(owner, day), (tx) => editionInUse(tx, day))),
    );
    expect([before?.id, after?.id]).toEqual([defaultEdition.id, draft.id]);
    expect((await getProgress(onDay(owner, effectiveOn), partnerId)).evaluation.tier).toBe("partner");
    expect((await listEditions(onDay(manager, effectiveOn))).lines.find(({ isInUse }) => isInUse)?.id).toBe(draft.id);

    const row = { id: draft.id, rowVersion: 4 };
    expect(await catchRefusal(desk.setFigure(manager, { ...row, ...held, value: "2" }))).toBe("stale");
    expect(await catchRefusal(desk.discardEdition(manager, row))).toBe("stale");
  });
});
