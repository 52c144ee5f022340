import { describe, expect, it } from "vitest";
import { defaultEdition, editionDigest } from "@/lib/edition/catalogue/editions";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Edition } from "@/lib/edition/edition";
import { editionSchema } from "@/lib/edition/schema";
import { evaluate } from "@/lib/evaluate/evaluate";
import { sampleFacts } from "@/lib/evaluate/testing/sample-facts";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import { reasonSentence } from "@/lib/evaluate/trace/sentence/sentence";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import { applyEditionChange, type EditionChange } from "./change";
import { compareEditions } from "./comparison";
import { changeOfCredential, changeOfKind, changeOfTrack, credentialValues, kindValues } from "./word-values";

const row = { id: "draft", rowVersion: 1 };
const typed = {
  ...{ ...row, isNew: true, type: "Star", fr: "Étoile", en: "Star", roleFr: "", roleEn: "", isTracked: true },
  ...{ above: "VCP", hours: "20", validMonths: "24", versions: "1, 2,, 1" },
};
const changed = (change: EditionChange, edition: Edition = defaultEdition): Edition => {
  const edited = applyEditionChange(edition, change);
  if ("fault" in edited) throw new Error(`${edited.place}: ${edited.fault}`);
  return edited.edition;
};
const placeOf = (change: EditionChange): string | null | undefined => {
  const edited = applyEditionChange(defaultEdition, change);
  return "fault" in edited ? edited.place : undefined;
};
const drop = (list: "credentials" | "tracks", word: string): EditionChange => ({ change: "drop", path: [list], word });

describe("a certification of a draft", () => {
  it("is added with its name, its place on the ladder, its hours, its validity and its versions", () => {
    const edition = changed(changeOfCredential(typed, defaultEdition));
    expect(edition.credentials.at(-1)).toEqual({
      ...{ type: "Star", name: { fr: "Étoile", en: "Star" }, role: null, tracked: true },
      ...{ validMonths: 24, versions: ["1", "2"], source: "assumption" },
    });
    expect(edition.ladder).toEqual({ types: ["VCP", "Star", "VCAP", "VCDX"], source: "assumption" });
    expect(edition.effort.earn.at(-1)).toEqual({ type: "Star", hours: 20, after: null, source: "assumption" });
  });

  it.each(defaultEdition.credentials)(
    "is unchanged but for its source by its own form sent back untouched ($type)",
    (one) => {
      const edition = changed(
        changeOfCredential({ ...row, ...credentialValues(defaultEdition, one.type) }, defaultEdition),
      );
      const known = edition.credentials.find(({ type }) => type === one.type);
      expect(known).toMatchObject({ type: one.type, name: one.name, role: one.role });
      expect([edition.ladder, edition.effort]).toEqual([defaultEdition.ladder, defaultEdition.effort]);
    },
  );

  it.each([
    ["none", ["VCAP", "VCDX"]],
    ["lowest", ["VCP", "VCAP", "VCDX"]],
    ["VCDX", ["VCAP", "VCDX", "VCP"]],
  ])("moves on the ladder: %s", (above, types) => {
    const values = { ...row, ...credentialValues(defaultEdition, "VCP"), above };
    expect(changed(changeOfCredential(values, defaultEdition)).ladder.types).toEqual(types);
  });

  it.each([
    [{ above: "VSP" }, "above"],
    [{ above: "Star" }, "above"],
    [{ hours: "many" }, "hours"],
    [{ hours: "-1" }, "hours"],
    [{ hours: "100001" }, "hours"],
    [{ validMonths: "two" }, "validMonths"],
    [{ validMonths: "0" }, "validMonths"],
    [{ validMonths: "601" }, "validMonths"],
    [{ versions: Array.from({ length: 41 }, (_, at) => `v${at}`).join(",") }, "versions"],
    [{ versions: "v".repeat(61) }, "versions"],
    [{ type: "VCP" }, "type"],
    [{ type: "vcp" }, "type"],
    [{ type: "Hire" }, "type"],
    [{ type: "lowest" }, "type"],
    [{ roleFr: "commercial" }, "roleEn"],
    [{ roleEn: "sales" }, "roleFr"],
  ])("of %j says at which field it does not read", (change, field) => {
    expect(() => changeOfCredential({ ...typed, ...change }, defaultEdition)).toThrow(
      expect.objectContaining({ fields: { [field]: expect.any(String) } }),
    );
  });

  it("keeps what is within the bounds as it was typed", () => {
    const most = { hours: "100000", validMonths: "600", versions: "v".repeat(60) };
    expect(changeOfCredential({ ...typed, ...most }, defaultEdition)).toMatchObject({
      said: { hours: 100_000, validMonths: 600, versions: ["v".repeat(60)] },
    });
  });

  it("is changed only where it is there, and is the place that a fault names", () => {
    expect(() => changeOfCredential({ ...typed, isNew: false }, defaultEdition)).toThrow("not-found");
    const alone = { ...defaultEdition, tracks: [], competencies: [] };
    const edited = applyEditionChange(alone, drop("credentials", "VCDX"));
    expect(edited).toMatchObject({ place: "credentials › VCP › tracked" });
  });

  it("has a track only where the draft has tracks", () => {
    expect(() => changeOfCredential(typed, { ...defaultEdition, tracks: [] })).toThrow(
      expect.objectContaining({ fields: { isTracked: "tracks-first" } }),
    );
  });

  it("is dropped with its place on the ladder and its hours, unless a rule asks for it", () => {
    const edition = changed(drop("credentials", "VCDX"));
    expect(edition.credentials.map(({ type }) => type)).toEqual(["VCP", "VCAP", "VSP", "VTSP"]);
    expect(edition.ladder.types).toEqual(["VCP", "VCAP"]);
    expect(edition.effort.earn.some(({ type }) => type === "VCDX")).toBe(false);
    expect(placeOf(drop("credentials", "VSP"))).toContain("competencies");
    expect(placeOf(drop("credentials", "XYZ"))).toBeNull();
  });
});

describe("a track of a draft", () => {
  it("is added or renamed under its word", () => {
    const added = changed(
      changeOfTrack({ ...row, isNew: true, track: "AI", fr: "IA privée", en: "Private AI" }, defaultEdition),
    );
    expect(added.tracks.at(-1)).toEqual({
      id: "AI",
      name: { fr: "IA privée", en: "Private AI" },
      source: "assumption",
    });
    const renamed = changed(
      changeOfTrack({ ...row, isNew: false, track: "NV", fr: "Réseaux", en: "Networks" }, defaultEdition),
    );
    expect(renamed.tracks.map(({ id }) => id)).toEqual(defaultEdition.tracks.map(({ id }) => id));
    expect(renamed.tracks.find(({ id }) => id === "NV")?.name.en).toBe("Networks");
  });

  it("is not added under a word that is taken, nor renamed where there is none", () => {
    const said = { ...row, track: "nv", fr: "Réseaux", en: "Networks" };
    const of = (isNew: boolean) => () => changeOfTrack({ ...said, isNew }, defaultEdition);
    expect(of(true)).toThrow(expect.objectContaining({ fields: { track: "word-taken" } }));
    expect(of(false)).toThrow("not-found");
  });

  it("is dropped unless a rule asks for it", () => {
    const added = changed(changeOfTrack({ ...row, isNew: true, track: "AI", fr: "IA", en: "AI" }, defaultEdition));
    expect(changed(drop("tracks", "AI"), added)).toEqual(defaultEdition);
    expect(placeOf(drop("tracks", "NV"))).toContain("competencies");
    expect(placeOf(drop("tracks", "XX"))).toBeNull();
  });
});

describe("a kind of competencies of a draft", () => {
  const typedKind = { ...row, kind: "solution" as const, oneFr: "Étoile", oneEn: "Star", severalFr: "Étoiles" };
  const named = changed(changeOfKind({ ...typedKind, severalEn: "Stars" }));

  it("is called as the draft says, and by the portal's own words again where all is emptied", () => {
    expect(kindNamed(named, "solution", "fr")).toEqual({ one: "Étoile", several: "Étoiles" });
    expect(kindNamed(named, "master", "fr")).toBeNull();
    expect(kindValues(named, "solution")).toMatchObject({ oneEn: "Star", severalEn: "Stars" });
    const none = { oneFr: "", oneEn: "", severalFr: "", severalEn: "" };
    const emptied = changed(changeOfKind({ ...row, kind: "solution", ...none }), named);
    expect(emptied).toEqual(defaultEdition);
    expect(editionDigest(emptied)).toBe(editionDigest(defaultEdition));
  });

  it("is refused at the field that is left empty, and listed where two editions call it otherwise", () => {
    expect(() => changeOfKind({ ...typedKind, severalEn: "" })).toThrow(
      expect.objectContaining({ fields: { severalEn: "required" } }),
    );
    const { words } = compareEditions(defaultEdition, named, "2020-03-01");
    expect(words).toEqual([{ list: "competency-kinds", word: "solution", before: false, after: true }]);
    const twice = { ...named, competencyKinds: [...(named.competencyKinds ?? []), ...(named.competencyKinds ?? [])] };
    expect(editionSchema.safeParse(twice).success).toBe(false);
  });

  it("is called so in the sentences of the rules", () => {
    const { trace } = evaluate(named, sampleFacts({ people: [] }), "2020-03-01");
    const titles = everyNode(trace).flatMap((node) =>
      node.kind === "held" ? [titleOf(node, { edition: named, locale: "en" })] : [],
    );
    expect(titles).toContainEqual({ key: "titles.held-named", params: { need: 2, one: "Star", several: "Stars" } });
    const other = { code: "wrong-kind", kind: "master", needed: "solution" } as const;
    expect(reasonSentence(other, { edition: named, locale: "fr" })).toEqual({
      key: "reasons.wrong-kind-named",
      params: { kind: "master", needed: "named", name: "", wanted: "Étoile" },
    });
  });
});
