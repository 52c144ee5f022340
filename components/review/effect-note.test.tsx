import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { EffectNote } from "./effect-note";

const queue = translations("review");

describe("what accepting would change", () => {
  const effect = { before: "Partner", after: "Partner", steps: 0, gained: [], lost: [] };

  it.each([
    [
      { after: "Advanced Partner", steps: 1 },
      [queue("effect.now", { tier: "Partner" }), queue("effect.rises", { tier: "Advanced Partner" })],
    ],
    [
      { after: "Registered", steps: -1 },
      [queue("effect.now", { tier: "Partner" }), queue("effect.falls", { tier: "Registered" })],
    ],
    [{}, [queue("effect.stays", { tier: "Partner" })]],
    [
      { gained: ["Storage", "Cloud"], lost: ["Network"] },
      [
        queue("effect.stays", { tier: "Partner" }),
        queue("effect.gains", { names: "Storage, Cloud" }),
        queue("effect.loses", { names: "Network" }),
      ],
    ],
  ])("tells of %j in words", (change, lines) => {
    expect(draw(<EffectNote {...effect} {...change} />).lines).toEqual(lines);
  });
});
