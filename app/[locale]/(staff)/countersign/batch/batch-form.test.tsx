import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, refused } from "@/components/testing/form";
import { all } from "@/components/testing/markup";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { sha256 } from "@/lib/digest/sha256";
import { BatchForm } from "./batch-form";
import { EarlierBatches } from "./earlier-batches";

const t = translations("batch");
const row = (id: string, isUnchanged = true) => ({
  ...{ id, company: `Company ${id}`, kind: "full" as const, templateVersion: "2019-10", signedBy: "Ana", isUnchanged },
  ...{ signedAt: new Date("2020-02-03T09:00:00Z"), documentSha256: sha256(id) },
});
const form = <BatchForm rows={[row("a", false), row("b"), row("c")]} />;

describe("the form that draws up a batch", () => {
  it("ticks every agreement whose file is still what was signed, and no other", () => {
    const drawn = draw(form);
    expect(formsIn(drawn)).toMatchObject([{ to: "drawUpBatchAction", fields: { ids: ["b", "c"] } }]);
    const closed = all(drawn.root, "input").filter(({ attributes }) => "disabled" in attributes);
    expect(closed.map(({ attributes }) => attributes.value)).toEqual(["a"]);
    expect(drawn.text).toContain(sha256("b").slice(0, 16));
  });

  it("keeps after a refusal what was ticked, and says what is wrong", async () => {
    const answer = refused({ fields: { ids: "choose-one" }, values: { ids: ["c"] } });
    const drawn = await drawAnswered(form, { to: "drawUpBatchAction", answer });
    expect(formsIn(drawn)[0]?.fields).toEqual({ ids: ["c"] });
    expect(drawn.text).toContain(`${t("choose")} – ${translations("form.errors")("choose-one")}`);
    expect(Object.keys(faultsIn(drawn))).toEqual([]);
  });

  it("says that there is nothing to countersign", () => {
    const drawn = draw(<BatchForm rows={[]} />);
    expect(drawn.lines).toEqual([t("empty")]);
    expect(formsIn(drawn)).toEqual([]);
  });
});

describe("the earlier batches", () => {
  const batch = { id: "b1", createdAt: new Date("2020-02-03T09:00:00Z"), finishedAt: null, by: "Nour", agreements: 12 };

  it("are found again by when they were confirmed", () => {
    const confirmedAt = new Date("2020-02-04T10:00:00Z");
    const { links, text } = draw(<EarlierBatches rows={[{ ...batch, confirmedAt, sealed: 5 }]} />);
    expect(links[0]?.[1]).toBe("/countersign/batch/b1");
    expect(links[0]?.[0]).toContain("4 February 2020");
    expect(text).toContain(t("earlier-row", { agreements: 12, sealed: 5 }));
  });

  it("are not mentioned where there are none", () => {
    expect(draw(<EarlierBatches rows={[]} />).html).toBe("");
  });
});
