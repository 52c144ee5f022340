import { beforeAll, describe, expect, it } from "vitest";
import { startCampaign } from "@/db/mutations/agreement/campaign";
import { listCampaigns } from "@/db/queries/agreement/campaign";
import { findText, listTexts } from "@/db/queries/agreement/text/find";
import { stepStates } from "@/db/queries/set-up/states";
import { counsel, makeTextDraft, makeTextPublished, makeTextWaiting } from "@/db/testing/agreement/text";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { annexes } from "@/lib/agreement/document/annex";
import { changeLines } from "@/lib/agreement/document/reading";
import { templateOf } from "@/lib/agreement/text/draft/draft";
import { readMarkdown, writeMarkdown } from "@/lib/agreement/text/draft/markdown";
import { currentTemplate, templateByVersion } from "@/lib/agreement/text/template";
import { arrangeText, draftText, importText, setClause, setHeading, setTerm } from "./draft";
import { askTextPublication, discardText, publishText, returnText } from "./publish";

const runAsOwner = withOwnDatabase();
beforeAll(() => insertProgramme(runAsOwner));
const inProgramme = () => makeActor(["programme-manager"]);

describe("a draft of the agreement's text", () => {
  it("is a copy whose clauses keep their ids, and only its version is new", async () => {
    const manager = await inProgramme();
    const { version } = await makeTextDraft(manager, "2019-12");
    const { body, faults, template, may } = await findText(manager, version);
    expect([faults, may]).toEqual([[], { edit: true, publish: true }]);
    const sides = { before: { template: currentTemplate, annexes }, after: { template, annexes } };
    expect(changeLines(sides.before, sides.after, "fr")).toEqual([]);
    expect([template.specimen.en, templateOf(version, body).specimen.en]).toEqual([
      ...["Draft — this text is not published", ""],
    ]);
    expect((await listTexts(manager)).lines.map((line) => `${line.version} ${line.state}`)).toEqual([
      ...["2019-12 draft", "2020-03 built-in", "2019-10 built-in"],
    ]);
  });

  it("is written by programme managers, under a version of its own that is newer than the one in use", async () => {
    const manager = await inProgramme();
    const basedOn = "empty";
    for (const role of ["reviewer", "countersigner", "administrator", "auditor"] as const)
      expect(await catchRefusal(draftText(await makeActor([role]), { version: "2031-01", basedOn }))).toBe(
        "not-permitted",
      );
    for (const version of ["2019-12", "2020-03"])
      expect(await catchRefusal(draftText(manager, { version, basedOn }))).toBe("invalid version:text-version-taken");
    expect(await catchRefusal(draftText(manager, { version: "2018-01", basedOn }))).toBe(
      "invalid version:text-version-older",
    );
    expect(await catchRefusal(draftText(manager, { version: "2031-01", basedOn: "1999-01" }))).toBe("not-found");
    const owner = await makeActor(["owner"]);
    expect(await catchRefusal(findText(owner, "2019-12"))).toBe("not-permitted");
    expect((await read(owner, (tx) => tx.execute("SELECT version FROM agreement_text"))).rowCount).toBe(0);
  });

  it("keeps what is wrong and names it at its clause; each edit is refused as stale the second time", async () => {
    const manager = await inProgramme();
    const row = await makeTextDraft(manager);
    const words = { id: "purpose.single", fr: 'L\'objet : "un".', en: "", itemsFr: ["un"], itemsEn: [] };
    await setClause(manager, { ...row, place: [0, 0, 0], ...words });
    expect(await catchRefusal(setClause(manager, { ...row, place: [0, 0, 0], ...words }))).toBe("stale");
    const found = await findText(manager, row.version);
    expect(found.faults.map(({ code, at, language }) => `${code} ${at} ${language}`)).toEqual([
      ...["typography 0-0-0 fr", "language-missing 0-0-0 en"],
    ]);
    const second = { ...row, rowVersion: 2 };
    expect(await catchRefusal(askTextPublication(manager, { ...second, ...counsel }))).toBe("text-faults");
    expect(await catchRefusal(setHeading(manager, { ...second, place: [9, 9], id: "x", fr: "", en: "" }))).toBe(
      "not-found",
    );
    await arrangeText(manager, { ...second, place: [], arrangement: "typography" });
    await discardText(manager, { ...row, rowVersion: 3 });
    expect(await catchRefusal(findText(manager, row.version))).toBe("not-found");
    await draftText(manager, { version: row.version, basedOn: "empty" });
  });

  it("is put in order, added to and cut, and says where what was edited is now", async () => {
    const manager = await inProgramme();
    const row = await makeTextDraft(manager);
    let rowVersion = 0;
    const arrange = async (arrangement: Parameters<typeof arrangeText>[1]["arrangement"], place: number[]) => {
      rowVersion += 1;
      return (await arrangeText(manager, { ...row, rowVersion, place, arrangement })).at;
    };
    expect(await arrange("add-clause", [0, 0, 0])).toBe("0-0-1");
    expect(await arrange("down", [0, 0, 1])).toBe("0-0-2");
    expect(await arrange("up", [0, 1])).toBe("0-0");
    expect(await arrange("add-article", [0])).toBe("0-0");
    expect(await arrange("remove", [0, 0])).toBe("0");
    expect(await arrange("remove", [4])).toBe("text");
    const again = { ...row, rowVersion: 7, place: [], arrangement: "add-annex" as const };
    expect((await arrangeText(manager, { ...again, annex: "services-delivery" })).at).toBe("4");
    for (const [place, arrangement] of [
      [[0], "remove"],
      [[0, 0], "up"],
      [[0, 0, 9], "down"],
    ] as const)
      expect(await catchRefusal(arrangeText(manager, { ...again, rowVersion: 8, place, arrangement }))).toBe(
        "not-found",
      );
    expect(await catchRefusal(arrangeText(manager, { ...again, rowVersion: 8, annex: "resale" }))).toBe("not-found");
    const { body } = await findText(manager, row.version);
    expect(body.parts.map(({ id }) => id)).toEqual([
      ...["framework", "resale", "cloud-services", "managed-services", "services-delivery"],
    ]);
    expect(body.parts[0]?.articles[1]?.clauses.map(({ id }) => id)).toEqual([
      ...["purpose.single", "purpose.parts", "purpose.clause-1", "purpose.independence"],
    ]);
  });

  it("is read from Markdown in one language over the other", async () => {
    const manager = await inProgramme();
    const row = await makeTextDraft(manager);
    const { body, template } = await findText(manager, row.version);
    const fr = readMarkdown(writeMarkdown(body, "fr"));
    expect(await catchRefusal(importText(manager, { ...row, fr, en: null }))).toBe("unchanged");
    expect((await findText(manager, row.version)).template.digest).toBe(template.digest);
    await importText(manager, { ...row, fr: null, en: readMarkdown("# Ours\n\nA word. {@x}") });
    const codes = new Set((await findText(manager, row.version)).faults.map(({ code }) => code));
    for (const code of ["language-missing", "id-missing", "reference-unknown"] as const) expect(codes).toContain(code);
  });
});

describe("a text is published", () => {
  it("by two people, once counsel's name and the day of approval are recorded, and never changes then", async () => {
    const manager = await inProgramme();
    const draft = await makeTextDraft(manager);
    const tomorrow = { ...draft, ...counsel, counselApprovedOn: "2019-10-02" };
    expect(await catchRefusal(askTextPublication(manager, tomorrow))).toBe("invalid counselApprovedOn:day-in-future");
    const waiting = await makeTextWaiting(manager, draft);
    expect(await catchRefusal(setTerm(manager, { ...waiting, months: 1, windowDays: 1, without: "ended" }))).toBe(
      "stale",
    );
    expect(await catchRefusal(publishText(manager, waiting))).toBe("second-person");
    const second = await makeActor(["administrator"]);
    expect(await catchRefusal(publishText(await makeActor(["countersigner"]), waiting))).toBe("not-permitted");
    await publishText(second, waiting);
    const { publication, state, template } = await findText(second, draft.version);
    expect(state).toBe("published");
    expect(publication).toMatchObject({ ...counsel, isAskedByReader: false });
    expect(template.specimen).toEqual({ fr: "", en: "" });
    const published = { ...waiting, rowVersion: 3 };
    for (const act of [publishText, returnText, discardText])
      expect(
        await catchRefusal(
          act(second.roles.includes("administrator") && act === discardText ? manager : second, published),
        ),
      ).toBe("stale");
    for (const sql of ["UPDATE agreement_text SET digest = digest", "DELETE FROM agreement_text"])
      await expect(runAsOwner(`${sql} WHERE version = '${draft.version}'`)).rejects.toThrow(
        "A published text does not change",
      );
  });

  it("by two people in the database too, whatever writes to it: nobody asks in another's name", async () => {
    const [manager, second] = [await inProgramme(), await makeActor(["administrator"])];
    const { version } = await makeTextDraft(manager);
    const as = ({ accountId }: Actor) =>
      `SELECT set_config('app.side', 'staff', false), set_config('app.account_id', '${accountId}', false);`;
    const asked = (by: Actor) =>
      `counsel_name = 'Counsel', counsel_approved_on = '2019-09-30', asked_by = '${by.accountId}', asked_at = now()`;
    const published = (by: Actor) => `state = 'published', published_by = '${by.accountId}', published_at = now()`;
    const update = (by: Actor, values: string) =>
      runAsOwner(`${as(by)} UPDATE agreement_text SET ${values} WHERE version = '${version}'`);
    await expect(update(second, `${asked(manager)}, ${published(second)}`)).rejects.toThrow(
      "published by another person than asked",
    );
    await expect(update(second, `state = 'waiting', ${asked(manager)}`)).rejects.toThrow("in one's own name");
    await update(second, `state = 'waiting', ${asked(second)}`);
    await expect(update(second, published(second))).rejects.toThrow("agreement_text_published");
    await expect(update(second, `asked_by = '${manager.accountId}', ${published(second)}`)).rejects.toThrow(
      "waits to be published does not change",
    );
    await expect(update(manager, "state = 'discarded', version = '2098-01'")).rejects.toThrow();
    await update(manager, published(manager));
    const copy = 'INSERT INTO agreement_text SELECT (jsonb_populate_record(t, \'{"version": "2098-02"}\')).*';
    await expect(
      runAsOwner(`${as(manager)} ${copy} FROM agreement_text t WHERE version = '${version}'`),
    ).rejects.toThrow("A text begins as a draft");
  });

  it("never under the name of a text that comes with the portal, which may be newer than the draft", async () => {
    const manager = await inProgramme();
    const row = await makeTextDraft(manager);
    await runAsOwner(`UPDATE agreement_text SET version = '2020-03' WHERE version = '${row.version}'`);
    const builtIn = { ...row, version: "2020-03" };
    expect(await catchRefusal(askTextPublication(manager, { ...builtIn, ...counsel }))).toBe(
      "invalid version:text-version-taken",
    );
    await discardText(manager, builtIn);
  });

  it("and the portal stops rather than take one that was published here for one that comes with it", async () => {
    const [manager, { version }] = [await inProgramme(), await makeTextPublished()];
    const named = (from: string, to: string) =>
      runAsOwner(`ALTER TABLE agreement_text DISABLE TRIGGER USER;
        UPDATE agreement_text SET version = '${to}' WHERE version = '${from}'; ALTER TABLE agreement_text ENABLE TRIGGER USER`);
    await named(version, "2019-10");
    await expect(listTexts(manager)).rejects.toThrow("2019-10 was published here, and comes with the portal");
    await named("2019-10", version);
    expect((await findText(manager, version)).state).toBe("published");
  });

  it("is returned to draft by either, and counsel is asked again", async () => {
    const manager = await inProgramme();
    const waiting = await makeTextWaiting(manager);
    await returnText(manager, waiting);
    const { state, publication } = await findText(manager, waiting.version);
    expect([state, publication]).toEqual(["draft", null]);
  });

  it("and a campaign brings it to partners, who may read it", async () => {
    const manager = await inProgramme();
    const { version } = await makeTextPublished();
    expect((await listCampaigns(manager)).publishable).toContain(version);
    await startCampaign(manager, version);
    expect((await listCampaigns(manager)).inUse).toBe(version);
    expect(templateByVersion(version).term).toMatchObject({ without: "ended" });
    const older = await makeTextDraft(manager, "9999-12");
    const rows = await read(await makeActor(["viewer"]), (tx) => tx.execute("SELECT version FROM agreement_text"));
    const seen = rows.rows.map((row) => row.version);
    expect(seen).toContain(version);
    expect(seen).not.toContain(older.version);
  });
});

describe("while the portal is set up", () => {
  it("one administrator publishes, and the portal opens with the text; once it is open it takes two", async () => {
    const first = await makeActor(["administrator", "programme-manager"]);
    await runAsOwner("DELETE FROM campaign_company; DELETE FROM campaign");
    await runAsOwner("ALTER TABLE programme DISABLE TRIGGER programme_set_up");
    await runAsOwner("UPDATE programme SET set_up_at = NULL, set_up_steps = '{vendor}'");
    await runAsOwner("ALTER TABLE programme ENABLE TRIGGER programme_set_up");
    const draft = await makeTextDraft(first);
    const other = await makeActor(["programme-manager"]);
    expect(await catchRefusal(askTextPublication(other, { ...draft, ...counsel }))).toBe("not-permitted");
    await askTextPublication(first, { ...draft, ...counsel });
    expect((await findText(first, draft.version)).state).toBe("published");
    expect((await read(first, (tx) => stepStates(tx, first.today))).agreement).toBe("done");
    expect((await listTexts(first)).inUse).toBe(draft.version);
    await runAsOwner("UPDATE programme SET set_up_at = now()");
    await expect(runAsOwner("UPDATE programme SET text_version = '2020-03'")).rejects.toThrow("opened with");
    const later = await makeTextWaiting(first, await makeTextDraft(first, "9999-11"));
    await expect(
      runAsOwner(`SELECT set_config('app.side', 'system', false); UPDATE agreement_text SET state = 'published', published_by = asked_by, published_at = now(),
        before_opening = true WHERE version = '${later.version}'`),
    ).rejects.toThrow("An open programme publishes by two people");
  });
});
