import { describe, expect, it } from "vitest";
import { builtInKinds } from "@/lib/activity/kind";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { partnerConnect2020 } from "@/lib/edition/catalogue/partner-connect-2020/edition";
import { moveOfKind } from "@/lib/plan/scenario/activity-move";
import { draftKindsIn, emptyDraft, examsIn, type MoveDraft, moveFromDraft } from "./move-draft";

const read = (parts: Partial<MoveDraft>) => moveFromDraft({ ...emptyDraft, ...parts }, "hire-3", partnerConnect2020);
const exam = (type: string, track: string | null = null): string => JSON.stringify([type, track]);

describe("a step as it is typed", () => {
  it.each<[Partial<MoveDraft>, ReturnType<typeof moveFromDraft>]>([
    [
      { kind: "exam", person: "ana", skill: exam("VCP", "DCV") },
      { move: "exam", person: "ana", type: "VCP", track: "DCV" },
    ],
    [
      { kind: "exam", person: "ana", skill: exam("VSP") },
      { move: "exam", person: "ana", type: "VSP", track: null },
    ],
    [{ kind: "hire" }, { move: "hire", person: "hire-3" }],
    [
      { kind: "leave", person: "ana" },
      { move: "leave", person: "ana" },
    ],
    [{ kind: "sign" }, { move: "sign" }],
    [
      { kind: "licences", amount: "12 500,50" },
      { move: "licences", cents: 1_250_050 },
    ],
    [
      { kind: "cloud", amount: "1 800" },
      { move: "cloud", points: 1_800 },
    ],
    [
      { kind: "deployments", amount: "3" },
      { move: "deployments", count: 3 },
    ],
  ])("reads %j as a move", (typed, move) => {
    expect(read(typed)).toEqual(move);
  });

  it.each<[Partial<MoveDraft>, keyof MoveDraft]>([
    [{ kind: "exam" }, "person"],
    [{ kind: "exam", skill: exam("VCP", "DCV") }, "person"],
    [{ kind: "exam", person: "ana" }, "skill"],
    [{ kind: "exam", person: "ana", skill: exam("VCP") }, "skill"],
    [{ kind: "exam", person: "ana", skill: exam("VSP", "DCV") }, "skill"],
    [{ kind: "leave" }, "person"],
    [{ kind: "licences", amount: "" }, "amount"],
    [{ kind: "licences", amount: "0" }, "amount"],
    [{ kind: "licences", amount: "-5" }, "amount"],
    [{ kind: "licences", amount: "some" }, "amount"],
    [{ kind: "cloud", amount: "1.5" }, "amount"],
    [{ kind: "deployments", amount: "0" }, "amount"],
    [{ kind: "deployments", amount: "1001" }, "amount"],
  ])("of %j says which field is wrong: %s", (typed, fault) => {
    expect(read(typed)).toEqual({ fault });
  });

  it.each(editions)("offers only exams of the edition, each of which can be read again ($id)", (edition) => {
    for (const [skill, exam] of examsIn(edition))
      expect(moveFromDraft({ ...emptyDraft, person: "ana", skill }, "hire-1", edition)).toEqual({
        ...{ move: "exam", person: "ana", ...exam },
      });
  });

  it("offers every kind of activity that the edition counts, after the people and before the agreement", () => {
    expect(draftKindsIn(defaultEdition)).toEqual(["exam", "hire", "leave", ...builtInKinds.map(moveOfKind), "sign"]);
  });
});
