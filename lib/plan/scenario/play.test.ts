import { describe, expect, it } from "vitest";
import { builtInKinds, shapeOfKind } from "@/lib/activity/kind";
import { mostOfShape } from "@/lib/activity/shape";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import {
  activityMove,
  activityMoveSchema,
  amountOfMove,
  isActivityMove,
  kindOfMove,
  moveOfKind,
} from "./activity-move";
import { type Move, mostMoves, moveSchema, movesSchema } from "./move";
import { factsAfter, hoursOf, movesOfSteps } from "./play";

const on = "2020-03-15";
const team = sampleFacts({ agreement: null, people: [samplePerson("a", [sampleCredential("VCP", "DCV")])] });
const played = (...moves: Move[]) => factsAfter(team, moves, on, defaultEdition);

describe("a scenario played on facts", () => {
  it("hires a person once, whoever asks twice, and trains them from that day", () => {
    const exam: Move = { move: "exam", person: "hire-1", type: "VCP", track: "NV" };
    const { people } = played({ move: "hire", person: "hire-1" }, { move: "hire", person: "hire-1" }, exam);
    expect(people.map(({ id }) => id)).toEqual(["a", "hire-1"]);
    expect(people[1]).toMatchObject({ employedFrom: on, employedUntil: null });
    expect(people[1]?.credentials).toEqual([
      { id: "scenario-2", type: "VCP", track: "NV", earnedOn: on, expiresOn: null, status: "verified" },
    ]);
  });

  it("changes nothing by a move about somebody unknown", () => {
    expect(played({ move: "leave", person: "x" }, { move: "exam", person: "x", type: "VSP", track: null })).toEqual(
      team,
    );
  });

  it("lets a person leave whom it has hired", () => {
    expect(played({ move: "hire", person: "hire-1" }, { move: "leave", person: "hire-1" })).toEqual(team);
  });

  it("signs an agreement of a year from that day", () => {
    expect(played({ move: "sign" }).agreement).toEqual({ inForceOn: on, endsOn: "2021-03-15" });
  });

  it("gives each record an id of its own", () => {
    const { activity } = played(
      { move: "deployments", count: 2 },
      { move: "deployments", count: 1 },
      { move: "licences", cents: 5 },
    );
    expect(new Set(activity.map(({ id }) => id)).size).toBe(4);
    expect(activity.every(({ status }) => status === "verified")).toBe(true);
  });
});

describe("the hours of a scenario", () => {
  it("are those of its exams and hires, and nothing for the rest", () => {
    const moves: Move[] = [
      { move: "hire", person: "hire-1" },
      { move: "exam", person: "hire-1", type: "VCP", track: "NV" },
      { move: "exam", person: "hire-1", type: "VCDX", track: "NV" },
      { move: "leave", person: "a" },
      { move: "sign" },
    ];
    expect(hoursOf(moves, defaultEdition)).toBe(400 + 40);
  });

  it("are those of a route step by step, with whatever exams its edition names", () => {
    const step = { person: "a", hours: 1 };
    expect(
      movesOfSteps([
        { ...step, earn: "hire", track: null },
        { ...step, earn: "VCP", track: "NV" },
        { ...step, earn: "Azure Expert", track: null },
      ]),
    ).toEqual([
      { move: "hire", person: "a" },
      { move: "exam", person: "a", type: "VCP", track: "NV" },
      { move: "exam", person: "a", type: "Azure Expert", track: null },
    ]);
  });
});

describe("a move", () => {
  it.each(builtInKinds)("of %s is told by a word of its own, with an amount above nought and within bounds", (kind) => {
    const most = mostOfShape[shapeOfKind(kind)];
    expect(kindOfMove(moveOfKind(kind))).toBe(kind);
    expect(amountOfMove(activityMoveSchema.parse(activityMove(kind, most)))).toBe(most);
    for (const amount of [0, -1, 1.5, most + 1, Number.NaN])
      expect(activityMoveSchema.safeParse(activityMove(kind, amount)).success).toBe(false);
  });

  it("of other words is about no activity", () => {
    expect([kindOfMove("sign"), kindOfMove("constructor"), isActivityMove({ move: "hire" })]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });

  it.each<[string, unknown]>([
    ["an exam that no edition could name", { move: "exam", person: "a", type: "<b>", track: null }],
    ["a person of no id", { move: "hire", person: "" }],
    ["a person with a path for an id", { move: "leave", person: "../b" }],
    ["more than it needs", { move: "sign", on }],
  ])("is refused with %s", (_, move) => {
    expect(moveSchema.safeParse(move).success).toBe(false);
  });

  it("is one of sixty at most", () => {
    const moves = (count: number) => Array.from({ length: count }, () => ({ move: "sign" }));
    expect(movesSchema.safeParse(moves(mostMoves)).success).toBe(true);
    expect(movesSchema.safeParse(moves(mostMoves + 1)).success).toBe(false);
  });
});
