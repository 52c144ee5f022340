import { describe, expect, it } from "vitest";
import { sampleEditionView, sampleExample } from "@/app/[locale]/(staff)/editions/testing/sample-edition";
import { draw, translations } from "@/components/testing/render";
import type { Example } from "@/lib/editor/example";
import { ExampleList } from "./example-list";

const t = translations("edition.examples");
const row = { id: "next-2021", rowVersion: 5 };
const drawList = (examples: Example[], mayEdit = false) =>
  draw(<ExampleList edition={sampleEditionView({ examples })} on="2020-03-01" row={mayEdit ? row : null} />);

describe("the examples of an edition", () => {
  it.each([
    ["principal", true, "holds"],
    ["principal", false, "fails"],
    ["partner", true, "fails"],
    ["partner", false, "holds"],
  ] as const)("say of five experts expected to be %s (%s): %s", (tier, is, key) => {
    const { text } = drawList([sampleExample({ expects: { tier, is } })]);
    expect(text).toContain("Five experts");
    expect(text).toContain(t(key, { tier: "Principal Partner" }));
  });

  it("count only under a signed agreement", () => {
    expect(drawList([sampleExample({ isSigned: false })]).text).toContain(t("fails", { tier: "Registered" }));
  });

  it("are removed by those who draft, each by its name", () => {
    expect(drawList([sampleExample()], true).textsOf("button")).toEqual([t("remove")]);
    expect(drawList([sampleExample()]).textsOf("button")).toEqual([]);
  });

  it("say that there is none", () => {
    expect(drawList([]).lines).toEqual([t("none")]);
  });
});
