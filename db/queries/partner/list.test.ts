import { describe, expect, it } from "vitest";
import { getPartner, type PartnerFilter } from "@/db/queries/partner/list";
import { getProgress } from "@/db/queries/tier/progress";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { makeCredential } from "@/db/testing/declaration/rows";
import { actorOnDay, makeActor, makePartner, partnerIdOf } from "@/db/testing/factories";
import { vendorRoles } from "@/lib/role";
import { openPartners } from "@/lib/server/overview/open";

const arrange = async () => ({ search: `Partner ${crypto.randomUUID()}`, reader: await makeActor(["auditor"]) });

describe("the partners", () => {
  it("are complete and in order however they are cut into pages", async () => {
    const { search, reader } = await arrange();
    const names = ["b", "A", "c", "a", "a"].map((end) => `${search} ${end}`);
    for (const name of names) await makePartner({ name });
    const walk = async (filter: PartnerFilter, limit: number) => {
      const seen: string[] = [];
      for (let next: string | null | undefined; next !== null; ) {
        const page: Awaited<ReturnType<typeof openPartners>> = await openPartners(
          reader,
          { ...filter, after: next },
          limit,
        );
        seen.push(...page.partners.map(({ name }) => name.slice(search.length + 1)));
        next = page.next;
      }
      return seen;
    };
    for (const limit of [1, 2, 9]) {
      expect((await walk({ search }, limit)).map((end) => end.toLowerCase())).toEqual(["a", "a", "a", "b", "c"]);
      expect(await walk({ search, tier: "registered" }, limit)).toHaveLength(5);
    }
    expect(await walk({ search, tier: "advanced" }, 2)).toEqual([]);
  });

  it("show their tier, competencies and waiting items", async () => {
    const { search, reader } = await arrange();
    const partner = await makeActor(["contributor"], { partnerId: await makePartner({ name: search }) });
    for (const fields of [{}, { type: "VSP" as const, track: null }, { type: "VTSP" as const, track: null }])
      await makeCredential(partner, { ...fields, state: "verified" });
    await makeCredential(partner);
    const { partners } = await openPartners(reader, { search });
    expect(partners).toMatchObject([{ tier: "registered", waiting: 1 }]);
    expect(partners[0]?.competencies).toBeGreaterThan(0);
  });

  it("are filtered by competency and by the tier that only a signature is missing for", async () => {
    const { search, reader } = await arrange();
    const partner = await makeActor(["contributor"], { partnerId: await makePartner({ name: search }) });
    for (const fields of [{}, { type: "VSP" as const, track: null }, { type: "VTSP" as const, track: null }])
      await makeCredential(partner, { ...fields, state: "verified" });
    const found = async (filter: PartnerFilter) => (await openPartners(reader, { search, ...filter })).partners.length;
    const [held] = (await getProgress(partner, partnerIdOf(partner))).evaluation.competencies;
    expect(await found({ competency: held })).toBe(1);
    expect(await found({ competency: "master-digital-workspace" })).toBe(0);
    expect(await found({ tier: "registered", future: "partner" })).toBe(1);
    expect(await found({ future: "registered" })).toBe(0);
  });

  it("are found by SIREN and by their legacy level", async () => {
    const { search, reader } = await arrange();
    const siren = String(Math.floor(Math.random() * 1e9)).padStart(9, "0");
    await makePartner({ name: search, siren, legacyLevel: "premier" });
    const spaced = `${siren.slice(0, 3)} ${siren.slice(3, 6)} ${siren.slice(6)}`;
    expect((await openPartners(reader, { search: spaced })).partners.map(({ name }) => name)).toEqual([search]);
    expect((await openPartners(reader, { search, legacy: "premier" })).partners).toHaveLength(1);
    expect((await openPartners(reader, { search, legacy: "none" })).partners).toHaveLength(0);
  });

  it("are found by the letters typed, in any case, never by a pattern", async () => {
    const { search, reader } = await arrange();
    for (const name of ["Écluse_1", "Écluse 100%", "Ecluse"]) await makePartner({ name: `${search} ${name}` });
    const found = async (typed: string) =>
      (await openPartners(reader, { search: `${search} ${typed}` })).partners.map(({ name }) =>
        name.slice(search.length + 1),
      );
    expect(await found("écluse")).toEqual(["Ecluse", "Écluse 100%", "Écluse_1"]);
    expect(await found("ecluse")).toEqual(["Ecluse", "Écluse 100%", "Écluse_1"]);
    expect(await found("ÉCLUSE_")).toEqual(["Écluse_1"]);
    expect(await found("Écluse%")).toEqual([]);
  });

  it.each(["Ꝏ", "ꝏw", "ꝏwœ", "ꝎWOE"])("are found by few letters as well as by many (%s)", async (typed) => {
    const reader = await makeActor(["auditor"]);
    const name = `Bureau ꝏwœ ${crypto.randomUUID()}`;
    await makePartner({ name });
    const names = (await openPartners(reader, { search: typed })).partners.map((one) => one.name);
    expect(names).toContain(name);
    expect(names.filter((one) => !/ꝏ/i.test(one))).toEqual([]);
  });

  it("are none after a company that never was", async () => {
    const { search, reader } = await arrange();
    await makePartner({ name: search });
    const after = crypto.randomUUID();
    expect(await openPartners(reader, { search, after })).toMatchObject({ partners: [], next: null });
  });

  it("have on each day the tier that their records earn on that day", async () => {
    const { search, reader } = await arrange();
    const partner = await makeActor(["contributor"], { partnerId: await makePartner({ name: search }) });
    await makeCompetent(partner);
    await makeInForce(partnerIdOf(partner));
    const tierOn = async (day: string) => (await openPartners(actorOnDay(reader, day), { search })).partners[0]?.tier;
    expect(await tierOn("2019-02-01")).toBe("registered");
    expect(await tierOn("2019-10-01")).toBe("partner");
  });

  it.each(vendorRoles)("are listed for a %s", async (role) => {
    const { search } = await arrange();
    const id = await makePartner({ name: search });
    const reader = await makeActor([role]);
    expect((await openPartners(reader, { search })).partners).toMatchObject([{ id }]);
    expect(await getPartner(reader, id)).toMatchObject({ id, members: [], agreement: null });
    expect(await getPartner(reader, crypto.randomUUID())).toBeNull();
  });

  it("are not for partners", async () => {
    const partner = await makeActor(["owner"]);
    await expect(openPartners(partner, {})).rejects.toMatchObject({ code: "not-permitted" });
    expect(await getPartner(partner, partnerIdOf(partner))).toBeNull();
  });

  it("are shown with their members", async () => {
    const { reader } = await arrange();
    const partner = await makeActor(["owner"]);
    expect(await getPartner(reader, partnerIdOf(partner))).toMatchObject({
      agreement: null,
      members: [{ roles: ["owner"] }],
    });
  });
});
