import { describe, expect, it } from "vitest";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import { factsSchemaOf } from "@/lib/evaluate/facts/schema";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { planRoutes } from "@/lib/plan/plan";
import { editionById } from "./editions";

const on = "2020-03-01";

const edition = (id: string): Edition => {
  const found = editionById(id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
};

const ask = (rules: Edition, parts: Partial<Facts>) =>
  evaluate(rules, factsSchemaOf(rules).parse(sampleFacts(parts)), on);

const event = (id: string, kind: `${string}:${string}`, completedOn: string): ActivityFacts => ({
  id,
  kind,
  completedOn,
  status: "verified",
});
const reading = (id: string, kind: `${string}:${string}`, readOn: string, value: number): ActivityFacts => ({
  id,
  kind,
  readOn,
  value,
  status: "verified",
});

describe("the launch of 2020", () => {
  const launch = edition("partner-connect-2020-launch");
  const trained = samplePerson("p1", [sampleCredential("ETHICS")]);
  const team = [
    trained,
    samplePerson("p2", [sampleCredential("VCP", "NV"), sampleCredential("VSP")]),
    samplePerson("p3", [sampleCredential("VCP", "NV"), sampleCredential("VTSP")]),
  ];

  it("makes a company a Partner by the agreement and ethics training", () => {
    expect(ask(launch, {}).tier).toBe("registered");
    expect(ask(launch, { people: [trained], agreement: null }).tier).toBe("registered");
    expect(ask(launch, { people: [trained] }).tier).toBe("partner");
  });

  it("gives a level in a path for a competency of the path and the credits of fifteen months", () => {
    const sold = (bookedOn: string) => ({ people: team, activity: [licence("a1", bookedOn, 10_000_000)] });
    const { tier, paths } = ask(launch, sold("2018-12-02"));
    expect(tier).toBe("advanced");
    expect(paths?.filter((one) => one.tier !== null)).toEqual([{ path: "network-path", tier: "advanced" }]);
    expect(ask(launch, sold("2018-12-01")).tier).toBe("partner");
  });

  it("counts a subscription one and a half times", () => {
    const order = { ...licence("a1", "2020-01-10", 6_700_000), tags: ["subscription"] };
    const { tier, trace } = ask(launch, { people: team, activity: [order] });
    expect(tier).toBe("advanced");
    expect(nodeOf(trace, "network-path/advanced/tier-credits")).toMatchObject({ have: 100_500, need: 100_000 });
    expect(ask(launch, { people: team, activity: [licence("a1", "2020-01-10", 6_700_000)] }).tier).toBe("partner");
  });
});

describe("the programme of 2023", () => {
  const unified = edition("partner-connect-2023");
  const done = {
    activity: [
      licence("a1", "2020-01-10", 10_000_000),
      cloud("a2", "2020-01", 10_000),
      event("a3", "vmware:validated-solution", "2020-01-12"),
    ],
  };

  it("adds up the points of the models a company has, and of no other", () => {
    const pointsOf = (businessModels: string[]) =>
      nodeOf(ask(unified, { ...done, businessModels }).trace, "partner/points")?.have;
    expect(pointsOf([])).toBe(0);
    expect(pointsOf(["solution-reseller"])).toBe(100);
    expect(pointsOf(["solution-reseller", "cloud-services-provider"])).toBe(200);
    expect(pointsOf(["reseller", "cloud-provider", "solution-builder"])).toBe(225);
  });

  it("gives the tier that the points reach", () => {
    expect(ask(unified, { ...done, businessModels: ["reseller"] }).tier).toBe("partner");
    expect(ask(unified, { ...done, businessModels: ["reseller", "cloud-provider"] }).tier).toBe("advanced");
    expect(ask(unified, { ...done, businessModels: ["reseller", "cloud-provider"], agreement: null }).tier).toBe(
      "registered",
    );
  });
});

describe("a capability score", () => {
  const security = edition("solutions-partner-security");
  const certified = Array.from({ length: 10 }, (_, p) => samplePerson(`p${p}`, [sampleCredential("SC-200")]));
  const customers = Array.from({ length: 5 }, (_, a) => event(`c${a}`, "microsoft:customer-added", "2019-12-01"));
  const projects = Array.from({ length: 5 }, (_, a) => deployment(`d${a}`, "2019-12-01"));

  it("asks for seventy points in all", () => {
    expect(ask(security, { people: certified, activity: [...customers, ...projects] }).tier).toBe("solutions-partner");
    expect(ask(security, { people: certified, activity: [...customers, ...projects.slice(1)] }).tier).toBe("member");
  });

  it("asks for points in each of the three categories, however many there are in all", () => {
    const growth = reading("g", "microsoft:usage-growth", "2019-12-01", 30);
    const { tier, trace } = ask(security, { people: certified, activity: [...projects, growth] });
    expect(nodeOf(trace, "solutions-partner/qualified/capability/total")).toMatchObject({ have: 80, isMet: true });
    expect(tier).toBe("member");
  });

  it("needs to be reached on one day of the last six months only", () => {
    const left = certified.map((one, p) => (p < 3 ? { ...one, employedUntil: "2019-12-15" } : one));
    const { tier, trace } = ask(security, { people: left, activity: [...customers, ...projects] });
    expect(tier).toBe("solutions-partner");
    expect(nodeOf(trace, "solutions-partner/qualified")).toMatchObject({ reachedOn: "2019-12-14" });
  });
});

describe("job roles with sharing caps", () => {
  const cisco = edition("channel-partner-2008");
  const tracks = ["RS", "UC", "SEC", "WLAN"];
  const all = (type: string, some = tracks) => some.map((track) => sampleCredential(type, track));
  const happy = [reading("s", "cisco:satisfaction", "2020-01-10", 90)];
  const five = [
    samplePerson("a1", all("AM")),
    samplePerson("s1", all("SE")),
    samplePerson("s2", all("SE")),
    samplePerson("f1", all("FE")),
    samplePerson("f2", all("FE")),
  ];

  it("lets one account manager serve four specializations, and an engineer two", () => {
    expect(ask(cisco, { people: five, activity: happy }).tier).toBe("gold");
    const { tier, trace } = ask(cisco, { people: five.slice(0, 4), activity: happy });
    expect(tier).toBe("silver");
    expect(nodeOf(trace, "gold/specializations-rs-uc-sec-wlan")).toMatchObject({ have: 10, need: 12 });
  });

  it("lets no person be account manager and engineer at once", () => {
    const both = samplePerson("a1", [...all("AM"), ...all("SE"), ...all("FE")]);
    expect(ask(cisco, { people: [both], activity: happy }).tier).toBe("registered");
  });

  it("plans the open roles at the least hours", () => {
    const { hours, steps, blockedBy } = planRoutes(
      cisco,
      sampleFacts({ people: five.slice(0, 4), activity: happy }),
      on,
      "gold",
    );
    expect(blockedBy).toEqual([]);
    expect(hours).toBe(400 + 60 * 2);
    expect(steps.map(({ earn }) => earn)).toEqual(["hire", "FE", "FE"]);
  });
});
