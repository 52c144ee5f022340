import { describe, expect, it } from "vitest";
import { defaultEdition, editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { editionSchema } from "@/lib/edition/schema";
import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { countedFacts } from "./counted-people";
import { factsSchema } from "./schema";

const by = (sharedPeople: "every" | "chosen" | "first"): Edition => ({
  ...defaultEdition,
  counting: { ...defaultEdition.counting, sharedPeople },
});
const holds = [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")];
const companyOf = (shared: { isFirst: boolean; isChosen: boolean | null }) =>
  sampleFacts({ people: [samplePerson("a", holds, { shared })] });
const on = "2020-03-01";

describe("a person whom several companies declare", () => {
  it.each([
    ["every", false, null, true],
    ["first", true, null, true],
    ["first", false, true, false],
    ["chosen", false, true, true],
    ["chosen", true, false, false],
    ["chosen", true, null, true],
    ["chosen", false, null, false],
  ] as const)("counts by the rule %s, declared first: %s, chosen: %s, here: %s", (rule, isFirst, isChosen, counts) => {
    const facts = companyOf({ isFirst, isChosen });
    expect(countedFacts(by(rule), facts).people).toHaveLength(counts ? 1 : 0);
    expect(earnedTier(by(rule), facts, on).tier).toBe(counts ? "partner" : "registered");
    expect(evaluate(by(rule), facts, on).tier).toBe(counts ? "partner" : "registered");
  });

  it("counts in each where an edition says nothing, as before there was the rule", () => {
    const facts = companyOf({ isFirst: false, isChosen: false });
    expect(countedFacts(defaultEdition, facts)).toBe(facts);
    expect("sharedPeople" in defaultEdition.counting).toBe(false);
    expect(editionDigest(by("first"))).not.toBe(editionDigest(defaultEdition));
  });

  it("is said in facts and in editions in one way only", () => {
    expect(factsSchema.safeParse(companyOf({ isFirst: true, isChosen: null })).success).toBe(true);
    const odd = sampleFacts({ people: [samplePerson("a", holds, { shared: { isFirst: "yes" } as never })] });
    expect(factsSchema.safeParse(odd).success).toBe(false);
    expect(editionSchema.safeParse(by("chosen")).success).toBe(true);
    expect(editionSchema.safeParse(by("last" as never)).success).toBe(false);
  });
});
