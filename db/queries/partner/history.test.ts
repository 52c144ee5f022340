import { beforeAll, describe, expect, it } from "vitest";
import { addPerson } from "@/db/mutations/person/edit";
import { findOwnApplication } from "@/db/queries/partner/application";
import { changesFor, listChangesAfter } from "@/db/queries/partner/change";
import { chainHead, listHistory } from "@/db/queries/partner/history";
import { partnerName } from "@/db/queries/partner/name";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { getCompany } from "@/db/queries/partner/profile";
import { makeApplication } from "@/db/testing/declaration/rows";
import { catchRefusal, personInput } from "@/db/testing/declaration/typed";
import { makeActor, makePartner, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { applicationFields } from "@/lib/application/schema";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { modelsAmong, modelsIn } from "@/lib/partner/models";
import { partnerRoles, vendorRoles } from "@/lib/role";

const many = 55;

let owner: Actor;
let other: Actor;

beforeAll(async () => {
  owner = await makeActor(["owner"], {
    partnerId: await makePartner({ name: "Écluse", address: "3 quai", legacyLevel: "premier" }),
  });
  other = await makeActor(["owner"]);
  for (let count = 0; count < many; count += 1) await addPerson(owner, personInput);
  await addPerson(other, personInput);
});

const seqs = (events: { seq: number }[]): number[] => events.map(({ seq }) => seq);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, place) => place + 1);

const changesAfter = async (actor: Actor, seq: number, partnerId = partnerIdOf(actor)) =>
  changesFor(actor, await listChangesAfter(testSystem(), partnerId, seq));

describe("the history of a company", () => {
  it("is read from the newest, twenty at a time, without a repeat and without a gap", async () => {
    const seen: number[] = [];
    for (let before: number | undefined; before !== 1; before = seen.at(-1)) {
      const page = await listHistory(owner, partnerIdOf(owner), before);
      expect(page.length).toBe(Math.min(20, many - seen.length));
      seen.push(...seqs(page));
    }
    expect(seen).toEqual(upTo(many).reverse());
    expect(await listHistory(owner, partnerIdOf(owner), 1)).toEqual([]);
  });

  it("says what happened and who did it", async () => {
    const [event] = await listHistory(owner, partnerIdOf(owner), undefined, 1);
    expect(event).toMatchObject({ seq: many, kind: "person.added" });
    expect(event?.by).toMatch(/^Person /);
    expect(Object.keys(event ?? {}).sort()).toEqual(["at", "by", "data", "kind", "seq", "subjectId"]);
  });

  it("is caught up with after an event, oldest first, at most fifty", async () => {
    const missed = async (seq: number) => seqs(await changesAfter(owner, seq));
    expect(await missed(0)).toEqual(upTo(50));
    expect(await missed(50)).toEqual(upTo(many).slice(50));
    expect(await missed(many)).toEqual([]);
  });

  it("is headed by its last event, for the own company only", async () => {
    const head = (actor: Actor, of: Actor) => read(actor, (tx) => chainHead(tx, partnerIdOf(of)));
    expect(await head(owner, owner)).toBe(many);
    expect(await head(other, owner)).toBe(0);
    const reviewer = await makeActor(["reviewer"]);
    expect(await head(reviewer, owner)).toBe(many);
    expect(await read(reviewer, (tx) => ownChainHead(tx, reviewer))).toBe(0);
    expect(await read(other, (tx) => ownChainHead(tx, other))).toBe(1);
  });

  it.each([...partnerRoles, ...vendorRoles])("is read by a %s", async (role) => {
    const reader = await makeActor([role], { partnerId: partnerIdOf(owner) });
    expect(await listHistory(reader, partnerIdOf(owner), 3)).toHaveLength(2);
  });

  it("is refused to another company and to visitors", async () => {
    for (const stranger of [other, visitorActor()]) {
      expect(await catchRefusal(listHistory(stranger, partnerIdOf(owner)))).toBe("not-permitted");
      expect(await catchRefusal(changesAfter(stranger, 0, partnerIdOf(owner)))).toBe("not-permitted");
    }
  });

  it("is empty for a new company", async () => {
    const fresh = await makeActor(["owner"]);
    expect(await listHistory(fresh, partnerIdOf(fresh))).toEqual([]);
    expect(await read(fresh, (tx) => chainHead(tx, partnerIdOf(fresh)))).toBe(0);
  });
});

describe("the profile of a company", () => {
  it.each([...partnerRoles, ...vendorRoles])("is read by a %s, and edited by owners", async (role) => {
    const reader = await makeActor([role], { partnerId: partnerIdOf(owner) });
    expect(await getCompany(reader, partnerIdOf(owner))).toEqual({
      ...{ id: partnerIdOf(owner), name: "Écluse", siren: null, country: "FR", address: "3 quai" },
      ...{
        businessModels: modelsAmong(["reseller"], []),
        offeredModels: modelsIn(defaultEdition),
        formerLevel: { fr: "Premier", en: "Premier" },
        rowVersion: 1,
        may: { edit: role === "owner" },
      },
    });
  });

  it("does not exist for another company, a visitor, or where there is none", async () => {
    for (const stranger of [other, visitorActor()]) expect(await getCompany(stranger, partnerIdOf(owner))).toBeNull();
    expect(await getCompany(await makeActor(["auditor"]), crypto.randomUUID())).toBeNull();
  });

  it("has a name that another company is not told", async () => {
    const name = (actor: Actor) => read(actor, (tx) => partnerName(tx, partnerIdOf(owner)));
    expect(await name(owner)).toBe("Écluse");
    expect(await name(testSystem())).toBe("Écluse");
    for (const stranger of [other, visitorActor()]) expect(await name(stranger)).toBe("");
  });
});

describe("an application behind its link", () => {
  it("is opened by its own link only", async () => {
    const [one, two] = [await makeApplication({ data: { companyName: "Un" } }), await makeApplication()];
    const found = await findOwnApplication(one.applicant);
    expect(found).toMatchObject({ id: one.id, data: { companyName: "Un" }, hasAssessment: false, submittedAt: null });
    expect(JSON.stringify(found)).not.toContain(one.applicant.linkHash);
    expect((await findOwnApplication(two.applicant))?.id).toBe(two.id);
    for (const stranger of [visitorActor("0".repeat(64)), visitorActor(), owner])
      expect(await findOwnApplication(stranger)).toBeNull();
  });

  it.each([
    ["draft", [], [...applicationFields]],
    ["declared", [], []],
    ["more-asked", ["companyName"], ["companyName"]],
    ["verified", [], []],
    ["rejected", ["companyName"], []],
  ] as const)("lets its holder change the fields that are open while %s", async (state, asked, fields) => {
    const { applicant } = await makeApplication({ state, askedFields: [...asked], submittedAt: new Date() });
    expect((await findOwnApplication(applicant))?.askedFields).toEqual(fields);
  });
});
