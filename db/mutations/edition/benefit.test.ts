import { describe, expect, it } from "vitest";
import { setEditionBenefit } from "@/db/mutations/edition/benefit";
import { removeClause } from "@/db/mutations/edition/draft";
import { findEdition } from "@/db/queries/edition/list";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft } from "@/db/testing/edition";
import { makeActor } from "@/db/testing/factories";
import { benefitsIn } from "@/lib/benefit/benefits-in";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { defaultEdition, editionDigest } from "@/lib/edition/catalogue/editions";

const { id: _, ...benefit } = sampleBenefit();
const grant = benefit.grants[0] as (typeof benefit.grants)[number];

describe("the benefits of a draft", () => {
  it("are those of the edition it copies, added to, changed and removed, each in its digest", async () => {
    const manager = await makeActor(["programme-manager"]);
    const { id } = await makeDraft(manager);
    const draft = async () => {
      const found = await findEdition(manager, id);
      if (!found) throw new Error("No draft");
      return found;
    };
    expect((await draft()).body.benefits).toEqual(benefitsIn(defaultEdition));
    const { rowVersion } = await draft();
    await setEditionBenefit(manager, { id, rowVersion, place: null, benefit, lines: [0] });
    const added = await draft();
    expect(added.body.benefits?.at(-1)).toEqual({ ...benefit, id: "example" });
    expect(added.digest).toBe(editionDigest(added.body));
    const renamed = { ...benefit, name: { fr: "Autre", en: "Other" } };
    const place = (added.body.benefits?.length ?? 0) - 1;
    await setEditionBenefit(manager, { id, rowVersion: added.rowVersion, place, benefit: renamed, lines: [0] });
    await removeClause(manager, { id, rowVersion: added.rowVersion + 1, path: ["benefits", 0] });
    expect((await draft()).body.benefits?.map((one) => one.id)).toEqual([
      ...benefitsIn(defaultEdition)
        .slice(1)
        .map((one) => one.id),
      "example",
    ]);
  });

  it("name what the edition does not know at the line it was typed on", async () => {
    const manager = await makeActor(["programme-manager"]);
    const draft = await makeDraft(manager);
    const unknown = { ...benefit, grants: [grant, { ...grant, tier: "gold" }] };
    expect(
      await catchRefusal(setEditionBenefit(manager, { ...draft, place: null, benefit: unknown, lines: [0, 3] })),
    ).toBe("invalid grants.3.tier:invalid");
  });

  it("are the programme manager's to change, in a draft as it was shown", async () => {
    const manager = await makeActor(["programme-manager"]);
    const draft = await makeDraft(manager);
    const input = { ...draft, place: null, benefit, lines: [0] };
    expect(await catchRefusal(setEditionBenefit(await makeActor(["reviewer"]), input))).toBe("not-permitted");
    expect(await catchRefusal(setEditionBenefit(manager, { ...input, rowVersion: draft.rowVersion + 5 }))).toBe(
      "stale",
    );
    expect(await catchRefusal(setEditionBenefit(manager, { ...input, place: 90 }))).toBe("not-found");
  });
});
