import { expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sampleEdition } from "@/components/testing/sample-company";
import { TierLabel } from "@/components/tier/tier-label";

it.each([
  ["registered", "Registered", 0],
  ["partner", "Partner", 1],
  ["principal", "Principal Partner", 3],
  ["of-another-edition", translations("tier.label")("none"), 0],
  [null, translations("tier.label")("none"), 0],
])("names the tier %s and lights as many steps as it is high", (tier, name, steps) => {
  const { text, root } = draw(<TierLabel edition={sampleEdition} tier={tier} />);
  expect(text).toBe(name);
  const lit = all(root, "rect").filter(({ attributes }) => attributes.class === "fill-accent");
  expect([all(root, "rect").length, lit.length]).toEqual([3, steps]);
});
