import { describe, expect, it } from "vitest";
import type { Benefit } from "@/lib/benefit/benefit";
import { benefitsIn, copiedBenefits } from "@/lib/benefit/benefits-in";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { defaultEdition, editionDigest, editions } from "@/lib/edition/catalogue/editions";
import { editionSchema } from "@/lib/edition/schema";

const grant = sampleBenefit().grants[0] as Benefit["grants"][number];
const faultsOf = (...benefits: unknown[]): string[] =>
  editionSchema.safeParse({ ...defaultEdition, benefits }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("the benefits of an edition", () => {
  it("that ship are well formed and fit their edition", () => {
    for (const edition of editions) expect(faultsOf(...benefitsIn(edition))).toEqual([]);
    expect(benefitsIn(defaultEdition).every(({ source }) => source === "assumption")).toBe(true);
  });

  it("of a built-in edition stay out of its digest; those of a copy are in it", () => {
    const copy = { ...defaultEdition, ...copiedBenefits(defaultEdition) };
    expect(defaultEdition).not.toHaveProperty("benefits");
    expect(benefitsIn(copy)).toEqual(benefitsIn(defaultEdition));
    expect(editionDigest(copy)).not.toBe(editionDigest(defaultEdition));
    const { benefits = [] } = copy;
    expect(editionDigest({ ...copy, benefits: benefits.slice(1) })).not.toBe(editionDigest(copy));
  });

  it("of a copy that removed them all are none", () => {
    expect(benefitsIn({ ...defaultEdition, benefits: [] })).toEqual([]);
  });

  it.each<[string, unknown[], string]>([
    ["an id used twice", [sampleBenefit(), sampleBenefit()], "benefits.1.id"],
    ["an unknown tier", [sampleBenefit({ grants: [{ ...grant, tier: "gold" }] })], "benefits.0.grants.0.tier"],
    [
      "an unknown competency",
      [sampleBenefit({ grants: [{ ...grant, competency: "magic" }] })],
      "benefits.0.grants.0.competency",
    ],
    ["a line for nobody", [sampleBenefit({ grants: [{ ...grant, tier: null }] })], "benefits.0.grants.0.tier"],
    [
      "no amount where one is measured",
      [sampleBenefit({ grants: [{ ...grant, amount: null }] })],
      "benefits.0.grants.0.amount",
    ],
    ["an amount where none is measured", [sampleBenefit({ measure: { of: "none" } })], "benefits.0.grants.0.amount"],
    [
      "more than a hundred percent",
      [sampleBenefit({ measure: { of: "percent" }, grants: [{ ...grant, amount: 101 }] })],
      "benefits.0.grants.0.amount",
    ],
    ["an amount of zero", [sampleBenefit({ grants: [{ ...grant, amount: 0 }] })], "benefits.0.grants.0.amount"],
    ["money with half a cent", [sampleBenefit({ grants: [{ ...grant, amount: 0.5 }] })], "benefits.0.grants.0.amount"],
    ["no line at all", [sampleBenefit({ grants: [] })], "benefits.0.grants"],
    [
      "evidence for what nobody asks for",
      [sampleBenefit({ giving: "at-once", evidence: { fr: "x", en: "x" } })],
      "benefits.0.evidence",
    ],
    [
      "allocations kept of what is never allocated",
      [sampleBenefit({ giving: "at-once", demotion: { effect: "keeps-allocated" } })],
      "benefits.0.demotion.effect",
    ],
    ["a kind that does not exist", [{ ...sampleBenefit(), kind: "gift" }], "benefits.0.kind"],
  ])("are refused with %s", (_, benefits, path) => expect(faultsOf(...benefits)).toContain(path));
});
