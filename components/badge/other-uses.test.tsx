import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import type { OtherUse } from "@/lib/badge/view";
import { OtherUses } from "./other-uses";

const use: OtherUse = {
  ...{ id: "7", partnerId: "p", partner: "Nord Conseil", person: "Bruno Keller", type: "VCP", track: "NV" },
  ...{ state: "verified", how: "badge" },
};
const uses: OtherUse[] = [
  use,
  { ...use, id: "8", how: "bytes", state: "rejected" },
  { ...use, id: "9", how: "picture", type: "VSP", track: null, state: "declared" },
];
const drawn = (given: readonly OtherUse[], locale: "en" | "fr" = "en") =>
  draw(<OtherUses uses={given} pathOf={(id) => `/review/credential/${id}`} />, locale);

describe("other uses of a proof", () => {
  it("lead each to its own declaration, and say how the use was found", () => {
    expect(drawn(uses).links).toEqual([
      ["The same badge: VCP-NV of Bruno Keller, Nord Conseil", "/review/credential/7"],
      ["The same file: VCP-NV of Bruno Keller, Nord Conseil", "/review/credential/8"],
      ["A picture that looks the same: VSP of Bruno Keller, Nord Conseil", "/review/credential/9"],
    ]);
    expect(drawn([use], "fr").links[0]?.[0]).toBe("Le même badge : VCP-NV, Bruno Keller, Nord Conseil");
  });

  it("say what became of each declaration", () => {
    const states = drawn(uses)
      .textsOf("li")
      .map((line) => /Verified|Rejected|Waiting for review/.exec(line)?.[0]);
    expect(states).toEqual(["Verified", "Rejected", "Waiting for review"]);
  });

  it("stay in the reader's language, under a heading that names their section", () => {
    const { html, textsOf, valuesOf } = drawn([use], "fr");
    expect(html).toContain('href="/fr/review/credential/7"');
    expect(textsOf("h3")).toEqual(["Le même justificatif ailleurs"]);
    expect(valuesOf("id")).toEqual(valuesOf("aria-labelledby"));
  });

  it("are not there where the proof is used once", () => {
    expect(drawn([]).html).toBe("");
  });
});
