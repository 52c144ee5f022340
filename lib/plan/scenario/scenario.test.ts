import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { credentialTypes, hasTrack, tracks } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { factsSchema } from "@/lib/evaluate/facts/schema";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { planRoutes } from "@/lib/plan/plan";
import { type Move, mostMoves, movesIn, scenarioPath, textOfMoves } from "./move";
import { factsAfter, hoursOf, movesOfSteps } from "./play";
import { planStart, stepProgress } from "./progress";

const on = "2020-03-15";
const [credential, track] = [defaultEdition.credentials[0], defaultEdition.tracks[0]];

const who = fc.constantFrom("a", "b", "hire-1", "hire-2", "9f1d6c1e-0c5a-4c6b-9f3e-2b8a0e1d7c11");
const anyExam = fc
  .tuple(who, fc.constantFrom(...credentialTypes), fc.constantFrom(...tracks))
  .map(([one, type, track]): Move => ({ move: "exam", person: one, type, track: hasTrack(type) ? track : null }));
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  anyExam,
  who.map((one): Move => ({ move: "hire", person: one })),
  who.map((one): Move => ({ move: "leave", person: one })),
  fc.integer({ min: 1, max: 9 }).map((count): Move => ({ move: "deployments", count })),
  fc.integer({ min: 1, max: 1e13 }).map((cents): Move => ({ move: "licences", cents })),
  fc.integer({ min: 1, max: 5000 }).map((points): Move => ({ move: "cloud", points })),
  fc.constant<Move>({ move: "sign" }),
);

const team = sampleFacts({
  agreement: null,
  people: [samplePerson("a", [sampleCredential("VCP", "DCV")]), samplePerson("b", [])],
  activity: [deployment("d1", "2020-01-01"), cloud("m1", "2020-01", 1200), licence("l1", "2020-01-01", 5_000)],
});

describe("the address of a scenario", () => {
  it("carries any scenario and is read back as the same", () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: mostMoves }), (moves) => {
        expect(movesIn(textOfMoves(moves), defaultEdition)).toEqual(moves);
      }),
    );
  });

  it("can be read whatever was typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z.~0-9-]{0,80}$/)), (text) => {
        const moves = movesIn(text, defaultEdition);
        expect(movesIn(textOfMoves(moves), defaultEdition)).toEqual(moves);
      }),
    );
    expect(
      movesIn("exam.p1.VSP.DCV~leave.~licences.-3~deployments.1e9~exam.p1.%E0~nonsense~sign", defaultEdition),
    ).toEqual([{ move: "sign" }]);
  });
});

it("carries exams whose words have dots, spaces and signs, of whatever edition", () => {
  const edition = {
    ...defaultEdition,
    credentials: credential ? [{ ...credential, type: "C.1 + lab", tracked: true }] : [],
    tracks: track ? [{ ...track, id: "A.B & C" }] : [],
  };
  const moves: Move[] = [{ move: "exam", person: "a", type: "C.1 + lab", track: "A.B & C" }, { move: "sign" }];
  const { searchParams, pathname } = new URL(scenarioPath(moves), "https://portal.example");
  expect([pathname, movesIn(searchParams.get("moves") ?? "", edition)]).toEqual(["/progress/scenario", moves]);
  expect(scenarioPath([])).toBe("/progress/scenario");
  expect(movesIn(textOfMoves(moves), defaultEdition)).toEqual([{ move: "sign" }]);
  expect(factsAfter(team, moves, on, edition).people[0]?.credentials).toHaveLength(2);
  expect(factsAfter(team, moves, on, defaultEdition).people).toEqual(team.people);
});

describe("the facts after a scenario", () => {
  it("are valid, and leave the company's own facts unchanged", () => {
    const before = structuredClone(team);
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 8 }), (moves) => {
        const after = factsAfter(team, moves, on, defaultEdition);
        const parsed = factsSchema.safeParse(after);
        const isTooMuch = moves.filter(({ move }) => move === "licences").length > 1;
        expect(parsed.success || isTooMuch, JSON.stringify(parsed.error?.issues)).toBe(true);
        expect(team).toEqual(before);
      }),
    );
  });

  it("reach the tier that the quickest route promises", () => {
    for (const to of ["partner", "advanced", "principal"]) {
      const way = planRoutes(defaultEdition, team, on, to);
      const moves: Move[] = [...movesOfSteps(way.steps), { move: "sign" }, { move: "deployments", count: 4 }];
      const { tier } = earnedTier(defaultEdition, factsAfter(team, moves, on, defaultEdition), on);
      expect(heightOf(defaultEdition, tier)).toBeGreaterThanOrEqual(heightOf(defaultEdition, to));
      expect(hoursOf(moves, defaultEdition)).toBe(way.hours);
    }
  });

  it("have cloud points in each of the twelve full months", () => {
    const moves: Move[] = [{ move: "cloud", points: 1700 }];
    expect(planStart(factsAfter(team, moves, on, defaultEdition), on).cloudPoints).toBe(12 * 1700 + 1200);
  });
});

describe("a plan", () => {
  const moves: Move[] = [
    { move: "exam", person: "b", type: "VCP", track: "NV" },
    { move: "hire", person: "hire-1" },
    { move: "exam", person: "hire-1", type: "VSP", track: null },
    { move: "sign" },
    { move: "deployments", count: 2 },
    { move: "licences", cents: 10_000 },
    { move: "cloud", points: 100 },
    { move: "leave", person: "a" },
  ];
  const start = planStart(team, on);
  const later = "2020-09-20";
  const done = (given: typeof team) =>
    stepProgress(defaultEdition, moves, given, start, later).map(({ isDone }) => isDone);

  it("has only open steps on the day it is made", () => {
    expect(stepProgress(defaultEdition, moves, team, start, on).map(({ isDone }) => isDone)).toEqual(
      moves.map(() => false),
    );
  });

  it("marks steps done by verified facts, and takes a higher exam for a lower one", () => {
    const given = sampleFacts({
      agreement: { inForceOn: "2020-05-01", endsOn: null },
      people: [
        samplePerson("a", [], { employedUntil: "2020-08-01" }),
        samplePerson("b", [sampleCredential("VCAP", "NV", { earnedOn: "2020-06-01" })]),
        samplePerson("new", [sampleCredential("VSP", null, { earnedOn: "2020-07-01" })], {
          employedFrom: "2020-04-01",
        }),
      ],
      activity: [
        deployment("d1", "2020-01-01"),
        deployment("d2", "2020-04-01"),
        deployment("d3", "2020-05-01"),
        licence("l2", "2020-04-01", 10_000),
        ...["03", "04", "05", "06", "07", "08"].map((month) => cloud(`m${month}`, `2020-${month}`, 200)),
        cloud("m1", "2020-01", 1200),
      ],
    });
    expect(done(given)).toEqual(moves.map(() => true));
  });

  it("counts an order of the day it was made only if it came later", () => {
    const before = sampleFacts({ activity: [licence("l1", on, 10_000)] });
    const after = sampleFacts({ activity: [...before.activity, licence("l2", on, 9_000)] });
    const [tick] = stepProgress(
      defaultEdition,
      [{ move: "licences", cents: 10_000 }],
      after,
      planStart(before, on),
      on,
    );
    expect(tick).toEqual({ isDone: false, have: 9_000, need: 10_000 });
  });

  it("adds up no orders of another currency than the edition's", () => {
    const francs = { ...defaultEdition, currency: "CHF" };
    const order = { ...licence("l3", later, 700), currency: "CHF" };
    const given = sampleFacts({ activity: [licence("l2", later, 9_000), order] });
    const [tick] = stepProgress(francs, [{ move: "licences", cents: 10_000 }], given, start, later);
    expect(tick).toEqual({ isDone: false, have: 700, need: 10_000 });
  });

  it("ignores declared records, old orders and other tracks", () => {
    const given = sampleFacts({
      agreement: null,
      people: [
        samplePerson("a", []),
        samplePerson("b", [
          sampleCredential("VCP", "NV", { status: "declared", earnedOn: "2020-06-01" }),
          sampleCredential("VCP", "DW", { earnedOn: "2020-06-01" }),
        ]),
      ],
      activity: [
        ...team.activity,
        { ...deployment("d2", "2020-04-01"), status: "declared" },
        licence("l3", "2020-03-14", 99_999),
      ],
    });
    expect(done(given)).toEqual(moves.map(() => false));
  });
});
