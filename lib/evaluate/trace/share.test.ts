import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { competencyOf } from "./selectors";
import { competencyShare, nearestCompetency } from "./share";

const on = "2019-10-01";

describe("the nearest competency", () => {
  it("is null where no person is certified", () => {
    const { trace } = evaluate(defaultEdition, sampleFacts({}), on);
    expect(nearestCompetency(trace, "master")).toBeNull();
  });

  it("is the one nearest to being held, weighted by people", () => {
    const people = [0, 1, 2, 3].map((place) =>
      samplePerson(`p${place}`, [sampleCredential(place < 2 ? "VCAP" : "VCP", "NV")]),
    );
    const { trace } = evaluate(defaultEdition, sampleFacts({ people }), on);
    expect(nearestCompetency(trace, "master")?.competency).toBe("master-network-virtualization");
    const held = competencyOf(trace, "master-network-virtualization");
    expect(held && competencyShare(held)).toBeCloseTo(6 / 7);
  });
});
