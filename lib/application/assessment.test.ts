import { describe, expect, it } from "vitest";
import { builtInKinds } from "@/lib/activity/kind";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { factsSchema } from "@/lib/evaluate/facts/schema";
import {
  type AssessedPerson,
  type Assessment,
  assessmentFacts,
  emptyAssessment,
  figureName,
  highestFigure,
  holdingInTrack,
  readFigure,
} from "./assessment";
import { assessmentSchema } from "./assessment-schema";

const on = "2019-10-01";
const engineer = (held: AssessedPerson["held"]): AssessedPerson => ({ name: "", held, also: [] });
const landing = (told: Partial<Assessment>, isSigned = true): string =>
  evaluate(defaultEdition, assessmentFacts({ ...emptyAssessment, ...told }, on, "EUR", isSigned), on).tier;

const seller: AssessedPerson = { name: "", held: {}, also: ["VSP", "VTSP"] };
const masters = [0, 1, 2, 3, 4].map((place) => engineer({ NV: [place < 2 ? "VCAP" : "VCP"] }));

describe("a self-assessment", () => {
  it("becomes facts that the engine accepts", () => {
    const told = {
      ...emptyAssessment,
      people: [seller, ...masters],
      revenueCents: -500,
      cloudPoints: 7,
      deployments: 3,
    };
    expect(factsSchema.safeParse(assessmentFacts(told, on, "EUR")).success).toBe(true);
  });

  it("reaches the entry tier where no person is certified", () => {
    expect(landing({})).toBe("registered");
  });

  it("reaches Principal with five VCP of whom two VCAP, once the agreement is signed", () => {
    expect(landing({ people: masters })).toBe("principal");
    expect(landing({ people: masters }, false)).toBe("registered");
  });

  it("reaches Advanced with two competencies and a monthly average of cloud points exactly at the threshold", () => {
    const people = [seller, engineer({ DCV: ["VCP"] })];
    expect(landing({ people, cloudPoints: 1_800 })).toBe("advanced");
    expect(landing({ people, cloudPoints: 1_799 })).toBe("partner");
  });

  it("that was kept with the two accreditations of the first programme is read as it was meant", () => {
    const kept = { ...emptyAssessment, people: [{ name: "Ana", held: { DCV: "VCP" }, vsp: true, vtsp: false }] };
    expect(assessmentSchema.parse(kept).people).toEqual([{ name: "Ana", held: { DCV: ["VCP"] }, also: ["VSP"] }]);
  });

  it("holds several of one track, each as a record of its own, and is kept as it is read", () => {
    const held = holdingInTrack({ NV: ["VCP"] }, "NV", { among: ["Star"], chosen: ["Star"] });
    expect(held).toEqual({ NV: ["Star", "VCP"] });
    const [person] = assessmentFacts({ ...emptyAssessment, people: [engineer(held)] }, on, "EUR").people;
    expect(person?.credentials.map(({ type, track }) => [type, track])).toEqual([
      ["Star", "NV"],
      ["VCP", "NV"],
    ]);
    const kept = { ...emptyAssessment, people: [engineer(held)] };
    expect(assessmentSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(holdingInTrack(held, "NV", { among: ["Star", "VCP"], chosen: [] })).toEqual({});
  });

  it("refuses a track that no programme could have, a fraction of a deployment and an unknown key", () => {
    expect(assessmentSchema.safeParse({ ...emptyAssessment, deployments: 1.5 }).success).toBe(false);
    expect(assessmentSchema.safeParse({ ...emptyAssessment, people: [engineer({ "<b>": ["VCP"] })] }).success).toBe(
      false,
    );
    expect(assessmentSchema.safeParse({ ...emptyAssessment, isVerified: true }).success).toBe(false);
  });
});

describe("a figure as a visitor types it", () => {
  it.each([
    ["licence-revenue", "12 500,50", 1_250_050],
    ["licence-revenue", "-300", -30_000],
    ["licence-revenue", "12,5,0", null],
    ["cloud-service", "1 800", 1_800],
    ["cloud-service", "1.5", null],
    ["deployment", "0", 0],
    ["deployment", "-1", null],
    ["deployment", "many", null],
  ] as const)("of %s reads %j as %j", (kind, text, figure) => {
    expect(readFigure(kind, text)).toBe(figure);
  });

  it.each(builtInKinds)("is taken up to what an assessment can hold, so that it is found again (%s)", (kind) => {
    const [most, unit] = [highestFigure(kind), kind === "licence-revenue" ? 100 : 1];
    expect(readFigure(kind, String(most / unit))).toBe(most);
    expect(readFigure(kind, String(most / unit + 1))).toBeNull();
    expect(assessmentSchema.safeParse({ ...emptyAssessment, [figureName(kind)]: most }).success).toBe(true);
  });
});
