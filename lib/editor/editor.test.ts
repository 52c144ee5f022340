import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { defaultEdition, editions, ownEditions } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { compareEditions } from "@/lib/editor/comparison";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { Refusal } from "@/lib/refusal/refusal";
import { applyEditionChange, type EditionChange } from "./change";
import { checkExamples, type Example } from "./example";
import { changeOfChapter, changeOfReminderDays } from "./form-values";
import { addImpacts, editionImpact } from "./impact";
import { impactReasons } from "./impact-reasons";
import { editionSettings, editionTree } from "./tree";
import { validateEdition } from "./validate";

const on = "2020-03-01";

const draftWith = (...changes: EditionChange[]): Edition =>
  changes.reduce((edition, change) => {
    const edited = applyEditionChange(edition, change);
    if ("fault" in edited) throw new Error(edited.fault);
    return edited.edition;
  }, defaultEdition);

const row = { id: "draft", rowVersion: 1 };
const advanced = defaultEdition.tiers.findIndex(({ id }) => id === "advanced");
const clause = (tier: number, id: string): number =>
  defaultEdition.tiers[tier]?.requires.findIndex((rule) => rule.id === id) ?? -1;
const held = ["tiers", advanced, "requires", clause(advanced, defaultEdition.tiers[advanced]?.requires[1]?.id ?? "")];
const three: EditionChange = { change: "figure", path: held, field: "count", value: 3 };

const engineer = (id: string) =>
  samplePerson(id, [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")]);

describe("a draft", () => {
  it("stays as it is, its sources too, when a line is saved as it was", () => {
    const was = defaultEdition.tiers[advanced]?.requires[1];
    if (!was || !("count" in was)) throw new Error("No figure to save");
    expect(draftWith({ ...three, value: was.count })).toEqual(defaultEdition);
    const days = defaultEdition.review.reminders.daysAhead;
    expect(draftWith(changeOfReminderDays({ ...row, days: days.join(", ") }))).toEqual(defaultEdition);
  });

  it("applies an edit and marks the line's source as an assumption", () => {
    const rule = draftWith(three).tiers[advanced]?.requires[1];
    expect(rule).toMatchObject({ count: 3, source: "assumption" });
    expect(canonicalJson(defaultEdition)).not.toContain('"count":3,"id":"solution-competencies"');
  });

  it("accepts an edit of every figure and every list of tracks that the editor shows", () => {
    const clauses = editionTree(defaultEdition).flatMap((chapter) => chapter.clauses);
    const figures = [
      ...clauses.flatMap((one) => one.figures),
      ...editionSettings(defaultEdition).map((one) => one.figure),
    ];
    expect(figures.length).toBeGreaterThan(60);
    for (const { path, field, value } of figures) {
      const edited = draftWith({ change: "figure", path, field, value: value + 1 });
      const { clauses: changed, settings } = compareEditions(defaultEdition, edited, on);
      expect(changed.length + settings.length, `${path.join("/")} ${field}`).toBeGreaterThan(0);
    }
    for (const { path, tracks } of clauses)
      if (tracks) expect(draftWith({ change: "words", path, field: "tracks", value: ["DTM"] })).toBeDefined();
  });

  it("removes a clause and adds another under an unused id", () => {
    const removed = draftWith({ change: "remove", path: held });
    expect(removed.tiers[advanced]?.requires).toHaveLength((defaultEdition.tiers[advanced]?.requires.length ?? 0) - 1);
    const path = ["tiers", advanced, "requires"];
    const rule = { id: "agreement", source: "article" as const, rule: "agreement" as const };
    const ids = draftWith({ change: "add", path, rule }).tiers[advanced]?.requires.map(({ id }) => id);
    expect(ids).toContain("agreement-2");
  });

  it("renames a tier, a competency and itself", () => {
    const name = { fr: "Supérieur", en: "Upper" };
    expect(draftWith({ change: "name", path: ["tiers", advanced], name }).tiers[advanced]?.name).toEqual(name);
    expect(draftWith({ change: "name", path: ["competencies", 0], name }).competencies[0]?.name).toEqual(name);
    expect(draftWith({ change: "name", path: [], name }).name).toEqual(name);
  });

  it("adds a tier above another, and cannot be announced until that tier asks for something", () => {
    const input = { ...row, kind: "tier" as const, above: "advanced", fr: "Élite", en: "Élite Partner" };
    const draft = draftWith(changeOfChapter(input, defaultEdition));
    expect(draft.tiers.map(({ id }) => id).slice(advanced, advanced + 2)).toEqual(["advanced", "elite-partner"]);
    expect(validateEdition(draft, on)).toContainEqual({ code: "asks-nothing", at: "elite-partner" });
    expect(() => changeOfChapter({ ...input, above: "gold" }, defaultEdition)).toThrow(Refusal);
  });

  it("adds a competency under an id that no tier or competency has", () => {
    const input = { ...row, kind: "solution" as const, above: "", fr: "Avancé", en: "Advanced" };
    const draft = draftWith(changeOfChapter(input, defaultEdition));
    expect(draft.competencies.at(-1)).toMatchObject({ id: "advanced-2", kind: "solution", requires: [] });
  });

  it("removes a tier that no rule asks for", () => {
    const draft = draftWith({ change: "remove", path: ["tiers", defaultEdition.tiers.length - 1] });
    expect(draft.tiers).toHaveLength(defaultEdition.tiers.length - 1);
    expect(validateEdition(draft, on)).toEqual([]);
  });

  it("reads reminder days, sorts the furthest first, and refuses what is not a number of days", () => {
    const draft = draftWith(changeOfReminderDays({ ...row, days: "5, 45,90 , 5" }));
    expect(draft.review.reminders).toMatchObject({ daysAhead: [90, 45, 5], source: "assumption" });
    for (const days of ["soon", "0", "5;6", "731", "-1", "5,,6"])
      expect(() => changeOfReminderDays({ ...row, days })).toThrow(Refusal);
  });

  it("refuses an invalid value, an unknown path and a field that may not be set", () => {
    const refused: EditionChange[] = [
      { ...three, value: 0 },
      { ...three, path: ["tiers", 99, "requires", 0] },
      { ...three, field: "id" },
      { change: "words", path: ["tiers", 0], field: "__proto__", value: "x" },
      { change: "remove", path: ["tiers"] },
      {
        change: "add",
        path: ["tiers", 0, "requires"],
        rule: { id: "agreement", source: "article", rule: "agreement" },
      },
    ];
    for (const change of refused) expect(applyEditionChange(defaultEdition, change)).toHaveProperty("fault");
  });

  it("names the place of an invalid value by ids, which every language shares, and none where nothing is", () => {
    const place = `tiers › advanced › requires › ${defaultEdition.tiers[advanced]?.requires[1]?.id} › count`;
    expect(applyEditionChange(defaultEdition, { ...three, value: 0 })).toMatchObject({ place });
    expect(applyEditionChange(defaultEdition, { change: "remove", path: ["tiers"] })).toMatchObject({ place: null });
  });
});

describe("the comparison of editions", () => {
  it("finds no difference between an edition and itself", () => {
    for (const edition of editions)
      expect(compareEditions(edition, edition, on)).toEqual({ clauses: [], settings: [], benefits: [], words: [] });
  });

  it("finds the edited clause, the removed clause and the changed setting", () => {
    const hours: EditionChange = { change: "figure", path: ["effort", "earn", 0], field: "hours", value: 55 };
    const { clauses, settings } = compareEditions(defaultEdition, draftWith(three, hours), on);
    expect(clauses.map(({ before, after: next }) => [before?.need, next?.need])).toEqual([[2, 3]]);
    expect(settings).toHaveLength(1);
    const [gone] = compareEditions(defaultEdition, draftWith({ change: "remove", path: held }), on).clauses.slice(-1);
    expect(gone).toMatchObject({ after: null });
  });

  it("finds a certification that is added, removed, valid otherwise or in other versions, and a track", () => {
    const said = { ...{ role: null, isTracked: true, above: null, hours: null }, name: { fr: "Étoile", en: "Star" } };
    const star = { ...said, type: "Star", validMonths: 24, versions: ["1"] };
    const one = draftWith({ change: "credential", path: ["credentials"], said: star });
    const of = (from: Edition, to: Edition) =>
      compareEditions(from, to, on).words.map(({ list, word, before, after }) => [list, word, before, after]);
    expect(of(defaultEdition, one)).toEqual([["credentials", "Star", false, true]]);
    expect(of(one, defaultEdition)).toEqual([["credentials", "Star", true, false]]);
    for (const change of [{ validMonths: 12 }, { versions: ["1", "2"] }, { isTracked: false }, { role: said.name }]) {
      const other = draftWith({ change: "credential", path: ["credentials"], said: { ...star, ...change } });
      expect(of(one, other)).toEqual([["credentials", "Star", true, true]]);
    }
    const track = draftWith({ change: "track", path: ["tracks"], said: { id: "NV", name: said.name } });
    expect(of(defaultEdition, track)).toEqual([["tracks", "NV", true, true]]);
  });

  it("finds no difference where only the order of keys changed", () => {
    const shuffle = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffle)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, one]) => [key, shuffle(one)]),
            )
          : value;
    const again = shuffle(defaultEdition) as Edition;
    expect(compareEditions(defaultEdition, again, on)).toEqual({ clauses: [], settings: [], benefits: [], words: [] });
  });

  it("finds the same clauses in both directions", () => {
    for (const one of editions)
      for (const other of editions) {
        const there = compareEditions(one, other, on).clauses.map(({ id }) => id);
        const back = compareEditions(other, one, on).clauses.map(({ id }) => id);
        if (one.id !== other.id) expect([...there].sort()).toEqual([...back].sort());
      }
  });
});

describe("the impact of an edition", () => {
  const companies = [
    { id: "rises", people: [engineer("a")], deployments: 0 },
    { id: "falls", people: [engineer("a"), engineer("b")], deployments: 5 },
  ].map(({ id, people, deployments }) => ({
    name: id,
    country: id === "falls" ? "FR" : "BE",
    legacyLevel: null,
    facts: sampleFacts({
      partner: id,
      people,
      activity: Array.from({ length: deployments }, (_, n) => {
        return { id: `d${n}`, kind: "deployment" as const, completedOn: "2020-01-15", status: "verified" as const };
      }),
    }),
  }));

  it("equals what the engine answers for each company under both editions", () => {
    const strict = draftWith({ ...three, value: 14 });
    const impact = editionImpact(defaultEdition, strict, companies, on);
    for (const { facts: given } of companies) {
      const [then, next] = [earnedTier(defaultEdition, given, on).tier, earnedTier(strict, given, on).tier];
      const move = impact.moves.find(({ partner }) => partner === given.partner);
      expect(then === next ? undefined : [then, next]).toEqual(move && [move.from, move.to]);
    }
    expect(impact.moves.map(({ partner, direction }) => [partner, direction])).toEqual([["falls", "falls"]]);
    expect(impact.total).toEqual({ of: "all", rises: 0, falls: 1, stays: 1 });
    expect(impact.byCountry).toEqual([
      { of: "BE", rises: 0, falls: 0, stays: 1 },
      { of: "FR", rises: 0, falls: 1, stays: 0 },
    ]);
  });

  it("names the requirement that makes a company fall or rise", () => {
    const strict = draftWith({ ...three, value: 14 });
    const why = (before: Edition, after: Edition) =>
      editionImpact(before, after, companies, on).moves.map((move) => {
        const { facts: given } = companies.find(({ facts: { partner } }) => partner === move.partner) ?? {
          facts: sampleFacts({}),
        };
        return [move.direction, impactReasons(before, after, given, move, on).map(({ id }) => id)];
      });
    expect(why(defaultEdition, strict)).toEqual([["falls", ["advanced/solution-competencies"]]]);
    expect(why(strict, defaultEdition)).toEqual([["rises", ["advanced/solution-competencies"]]]);
  });

  it("of two groups of companies adds up to that of all, with the first moves only", () => {
    const strict = draftWith({ ...three, value: 14 });
    const parts = companies.map((one) => editionImpact(defaultEdition, strict, [one], on));
    const whole = editionImpact(defaultEdition, strict, companies, on);
    const none = editionImpact(defaultEdition, strict, [], on);
    expect(parts.reduce((sum, part) => addImpacts(sum, part, 200), none)).toEqual(whole);
    expect(parts.reduce((sum, part) => addImpacts(sum, part, 0), none)).toEqual({ ...whole, moves: [] });
  });

  it("swaps rises and falls when the editions swap places", () => {
    const strict = draftWith({ ...three, value: 14 });
    const { total } = editionImpact(strict, defaultEdition, companies, on);
    expect(total).toMatchObject({ rises: 1, falls: 0 });
  });
});

describe("examples", () => {
  const example: Example = {
    ...{ id: "five", title: "5 VCP, 1 VCAP: not Principal", isSigned: true },
    teams: [
      { count: 4, holds: [{ type: "VCP", track: "NV" }] },
      { count: 1, holds: [{ type: "VCAP", track: "NV" }] },
    ],
    ...{ deployments: 0, licenceCents: 0, cloudPoints: 0 },
    expects: { tier: "principal", is: false },
  };

  it("pass where the engine reaches what is expected, and fail where it does not", () => {
    const second: Example = {
      ...example,
      id: "two",
      teams: [{ count: 5, holds: [{ type: "VCAP", track: "NV" }] }],
    };
    expect(checkExamples(defaultEdition, [example, second], on)).toEqual([
      { id: "five", tier: "registered", isAsExpected: true },
      { id: "two", tier: "principal", isAsExpected: false },
    ]);
  });
});

describe("the validation of an edition", () => {
  it("finds no problem in the built-in editions", () => {
    for (const edition of ownEditions) expect([edition.id, validateEdition(edition, on)]).toEqual([edition.id, []]);
  });

  it("names a tier that no company can reach because too few competencies exist", () => {
    const many = draftWith({ ...three, value: 15 });
    expect(validateEdition(many, on)).toEqual([
      expect.objectContaining({ code: "too-few-competencies" }),
      { code: "unreachable", at: "advanced" },
    ]);
  });

  it("names a tier that a higher one always overtakes", () => {
    const principal = defaultEdition.tiers.length - 1;
    const easy = draftWith(
      ...(defaultEdition.tiers[principal]?.requires ?? []).slice(1).map((): EditionChange => {
        return { change: "remove", path: ["tiers", principal, "requires", 1] };
      }),
    );
    expect(validateEdition(easy, on)).toEqual([
      { code: "overtaken", at: "partner", by: "principal" },
      { code: "overtaken", at: "advanced", by: "principal" },
    ]);
  });
});
