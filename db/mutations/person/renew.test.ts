import { describe, expect, it } from "vitest";
import { renewCredentials } from "@/db/mutations/person/renew";
import { listChosenExpiring, listExpiring } from "@/db/queries/person/expiring";
import { getPerson } from "@/db/queries/person/list";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { makePersonWith } from "@/db/testing/person/rows";
import type { Actor } from "@/lib/actor";
import { renewForm } from "@/lib/credential/renew";

const tracks = ["DCV", "NV", "CMA", "DTM", "DW"];

const endingFor = async (days: readonly string[]) => {
  const owner = await makeActor(["owner"]);
  const personId = await makePersonRow(partnerIdOf(owner), "Zoé Martin");
  const ids: string[] = [];
  for (const [at, expiresOn] of days.entries())
    ids.push(
      await makeCredential(owner, {
        personId,
        track: tracks[at] ?? null,
        earnedOn: `2017-01-${10 + at}`,
        expiresOn,
        state: "verified",
      }),
    );
  return { owner, personId, ids };
};

const formOf = (ids: readonly string[], change: Record<string, string> = {}) =>
  renewForm.parse({
    ...Object.fromEntries(
      ids.flatMap((id, at) => [
        [`id-${at}`, id],
        [`version-${at}`, "6.5"],
        [`candidateId-${at}`, "VMW-1"],
        [`earnedOn-${at}`, `2019-09-0${at + 1}`],
      ]),
    ),
    ...change,
  });

const endsIn = async (actor: Actor, filter = {}) =>
  (await listExpiring(actor, partnerIdOf(actor), filter)).credentials.map((one) => [one.expiresOn, one.isRenewed]);

describe("the board of certifications that run out", () => {
  it("lists those that end within a year or ended within three months, by their day", async () => {
    const { owner } = await endingFor(["2020-05-01", "2019-11-01", "2019-08-15", "2019-06-01", "2020-10-01"]);
    expect(await endsIn(owner)).toEqual([
      ["2019-08-15", false],
      ["2019-11-01", false],
      ["2020-05-01", false],
    ]);
    expect(await endsIn(await makeActor(["owner"]))).toEqual([]);
    expect(await catchRefusal(listExpiring(await makeActor(["owner"]), partnerIdOf(owner), {}))).toBe("not-permitted");
  });

  it("says what is lost with a certification that a tier rests on", async () => {
    const owner = await makeActor(["owner"]);
    await makeInForce(partnerIdOf(owner));
    const personId = await makePersonRow(partnerIdOf(owner));
    const verified = { personId, state: "verified" } as const;
    const id = await makeCredential(owner, { ...verified, expiresOn: "2019-12-01" });
    for (const type of ["VSP", "VTSP"]) await makeCredential(owner, { ...verified, type, track: null });
    const { hangs } = await listExpiring(owner, partnerIdOf(owner), {});
    expect([...hangs].map(([one, change]) => [one, change.on, change.move])).toEqual([[id, "2019-12-01", "fall"]]);
  });

  it("leaves out who left, was withdrawn or objects, and what was rejected", async () => {
    const owner = await makeActor(["owner"]);
    const ofOne = async (fields: object) => {
      const { id } = await makePersonWith(partnerIdOf(owner), fields);
      await makeCredential(owner, { personId: id, expiresOn: "2019-12-01" });
    };
    await ofOne({ employedUntil: "2019-09-01" });
    await ofOne({ withdrawnAt: new Date() });
    await ofOne({ objectedOn: "2019-09-01" });
    const { id } = await makePersonWith(partnerIdOf(owner));
    await makeCredential(owner, { personId: id, expiresOn: "2019-12-01", state: "rejected" });
    expect(await endsIn(owner)).toEqual([]);
  });

  it("filters by name, type and whether it is renewed, and pages without a gap or a repeat", async () => {
    const { owner, ids } = await endingFor(["2019-11-01", "2019-12-01"]);
    await renewCredentials(owner, formOf(ids.slice(0, 1), { "expiresOn-0": "2021-09-01" }));
    expect(await endsIn(owner, { isOpen: true })).toEqual([["2019-12-01", false]]);
    expect(await endsIn(owner, { search: "zoe" })).toHaveLength(2);
    expect(await endsIn(owner, { search: "ada" })).toEqual([]);
    expect(await endsIn(owner, { type: "VCAP" })).toEqual([]);
    const many = await makeActor(["owner"]);
    const personId = await makePersonRow(partnerIdOf(many));
    for (let at = 0; at < 53; at += 1)
      await makeCredential(many, { personId, earnedOn: "2018-01-01", expiresOn: `2019-12-${10 + (at % 7)}` });
    const first = await listExpiring(many, partnerIdOf(many), {});
    const second = await listExpiring(many, partnerIdOf(many), { after: first.next ?? "" });
    expect(second.next).toBeNull();
    expect(new Set([...first.credentials, ...second.credentials].map(({ id }) => id)).size).toBe(53);
  });
});

describe("several renewals in one form", () => {
  it("are each a new declaration of the same holder, beside the former one", async () => {
    const { owner, personId, ids } = await endingFor(["2019-11-01", "2019-12-01"]);
    expect(await renewCredentials(owner, formOf(ids, { expiresOn: "2021-09-01" }))).toEqual({ done: 2 });
    const states = (await getPerson(owner, personId))?.credentials.map((one) => [one.earnedOn, one.state]);
    expect(states?.sort()).toEqual([
      ["2017-01-10", "verified"],
      ["2017-01-11", "verified"],
      ["2019-09-01", "declared"],
      ["2019-09-02", "declared"],
    ]);
  });

  it("use the day for all where a line has none", async () => {
    const { owner, personId, ids } = await endingFor(["2019-11-01"]);
    await renewCredentials(owner, formOf(ids, { "earnedOn-0": "", earnedOn: "2019-09-20" }));
    expect((await getPerson(owner, personId))?.credentials.map((one) => one.earnedOn)).toContain("2019-09-20");
  });

  it("keep nothing of a line with a fault, and declare the others; sent again they declare nothing twice", async () => {
    const { owner, personId, ids } = await endingFor(["2019-11-01", "2019-12-01", "2020-01-01"]);
    const wrong = { "earnedOn-0": "", "earnedOn-1": "2019-13-01", "version-1": "6.5" };
    expect(await catchRefusal(renewCredentials(owner, formOf(ids, wrong)))).toBe(
      "rows-refused earnedOn-0:day-here-or-above earnedOn-1:day-impossible",
    );
    expect((await getPerson(owner, personId))?.credentials).toHaveLength(4);
    expect(await renewCredentials(owner, formOf(ids))).toEqual({ done: 3 });
    expect((await getPerson(owner, personId))?.credentials).toHaveLength(6);
  });

  it.each([
    ["2017-01-10", "earnedOn-0:not-newer"],
    ["2019-10-02", "earnedOn-0:day-in-future"],
  ])("refuse the day %s at its line", async (day, fault) => {
    const { owner, ids } = await endingFor(["2019-11-01"]);
    expect(await catchRefusal(renewCredentials(owner, formOf(ids, { "earnedOn-0": day })))).toBe(
      `rows-refused ${fault}`,
    );
  });

  it("are declared by who declares certifications there, and no line of another company is", async () => {
    const { owner, ids } = await endingFor(["2019-11-01"]);
    const theirs = await endingFor(["2019-11-01"]);
    expect(await catchRefusal(renewCredentials(theirs.owner, formOf(ids)))).toBe("not-found");
    expect(await catchRefusal(renewCredentials(theirs.owner, formOf([...theirs.ids, ...ids])))).toBe(
      "rows-refused earnedOn-1:not-found",
    );
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
    expect(await catchRefusal(renewCredentials(viewer, formOf(ids)))).toBe("not-permitted");
    expect(await listChosenExpiring(viewer, ids)).toEqual([]);
    expect(await listChosenExpiring(theirs.owner, ids)).toEqual([]);
    const endless = await makeCredential(owner, { expiresOn: null });
    expect((await listChosenExpiring(owner, [...ids, endless])).map(({ id }) => id)).toEqual(ids);
  });
});
