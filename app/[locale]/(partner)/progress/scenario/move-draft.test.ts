import { describe, expect, it } from "vitest";
import { activityKinds } from "@/lib/activity/kind";
import { moveOfKind } from "@/lib/plan/scenario/activity-move";
import { draftKinds, emptyDraft, type MoveDraft, moveFromDraft, skills } from "./move-draft";

const read = (parts: Partial<MoveDraft>) => moveFromDraft({ ...emptyDraft, ...parts }, "hire-3");

describe("a step as it is typed", () => {
  it.each<[Partial<MoveDraft>, ReturnType<typeof moveFromDraft>]>([
    [
      { kind: "exam", person: "ana", skill: "VCP-DCV" },
      { move: "exam", person: "ana", type: "VCP", track: "DCV" },
    ],
    [
      { kind: "exam", person: "ana", skill: "VSP" },
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
    [{ kind: "exam", skill: "VCP-DCV" }, "person"],
    [{ kind: "exam", person: "ana" }, "skill"],
    [{ kind: "exam", person: "ana", skill: "VCP" }, "skill"],
    [{ kind: "exam", person: "ana", skill: "VSP-DCV" }, "skill"],
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

  it.each(skills)("offers only exams that can be read again (%s)", (skill) => {
    expect(read({ person: "ana", skill })).toMatchObject({ move: "exam", person: "ana" });
  });

  it("offers every kind of activity, after the people and before the agreement", () => {
    expect(draftKinds).toEqual(["exam", "hire", "leave", ...activityKinds.map(moveOfKind), "sign"]);
  });
});
