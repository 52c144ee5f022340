import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { deployment, sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { effectOfVerifying, namedEffect } from "./effect";

const on = "2020-03-01";
const sellers = samplePerson("ben", [sampleCredential("VSP"), sampleCredential("VTSP")]);
const declared = sampleCredential("VCP", "DCV", { status: "declared" });
const company = sampleFacts({ people: [samplePerson("ana", [declared]), sellers] });
const effect = (facts = company, id = "ana-VCP-DCV", day = on) => effectOfVerifying(defaultEdition, facts, id, day);

describe("the effect of verifying a declaration", () => {
  it("is the tier and the competencies that it alone brings", () => {
    const { before, after, gained, lost } = effect();
    expect([before, after, lost]).toEqual(["registered", "partner", []]);
    expect(gained.length).toBeGreaterThan(0);
    expect(company.people[0]?.credentials[0]?.status).toBe("declared");
  });

  it("does not count other declarations that wait as well", () => {
    const both = { ...company, people: [samplePerson("ana", [declared]), samplePerson("cy", [declared]), sellers] };
    expect(effect(both)).toEqual(effect());
  });

  it("is nothing for an unknown record, an expired one, or one not earned yet", () => {
    const nothing = { edition: defaultEdition.id, before: "registered", after: "registered", gained: [], lost: [] };
    expect(effect(company, "unknown")).toEqual(nothing);
    expect(effect(company, "ana-VCP-DCV", "2018-05-31")).toEqual(nothing);
    const expired = samplePerson("ana", [{ ...declared, expiresOn: on }]);
    expect(effect({ ...company, people: [expired, sellers] })).toEqual(nothing);
  });

  it("is that of an activity, too", () => {
    const team = samplePerson("ana", [sampleCredential("VCP", "DCV")]);
    const projects = [1, 2, 3, 4].map((day) => deployment(`d${day}`, `2020-01-0${day}`));
    const facts = {
      ...company,
      people: [team, sellers],
      activity: [...projects, { ...deployment("d5", "2020-01-05"), status: "declared" as const }],
    };
    expect(effect(facts, "d5")).toMatchObject({ before: "partner", after: "advanced", gained: [], lost: [] });
  });
});

describe("an effect in words", () => {
  it("names tiers and competencies in the reader's language, and how many tiers it moves", () => {
    const french = namedEffect(effect(), "fr");
    expect(french).toMatchObject({ before: "Enregistré", after: "Partner", steps: 1, lost: [] });
    expect(namedEffect(effect(), "en").before).toBe("Registered");
    expect(french.gained).toHaveLength(effect().gained.length);
    expect(french.gained.some((name) => defaultEdition.competencies.some(({ id }) => id === name))).toBe(false);
  });

  it("moves down by a negative number, and keeps an id that the edition no longer has", () => {
    const down = { edition: "gone", before: "principal", after: "partner", gained: [], lost: ["old-competency"] };
    expect(namedEffect(down, "en")).toMatchObject({ steps: -2, lost: ["old-competency"] });
  });
});
