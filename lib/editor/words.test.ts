import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { applyEditionChange, type EditionChange } from "./change";
import { changeOfCredential, changeOfTrack, credentialValues } from "./word-values";

const row = { id: "draft", rowVersion: 1 };
const typed = {
  ...{ ...row, type: "Star", fr: "Étoile", en: "Star", roleFr: "", roleEn: "", isTracked: true },
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
    [{ validMonths: "two" }, "validMonths"],
    [{ roleFr: "commercial" }, "roleEn"],
    [{ roleEn: "sales" }, "roleFr"],
  ])("of %j says at which field it does not read", (change, field) => {
    expect(() => changeOfCredential({ ...typed, ...change }, defaultEdition)).toThrow(
      expect.objectContaining({ fields: { [field]: expect.any(String) } }),
    );
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
    const added = changed(changeOfTrack({ ...row, track: "AI", fr: "IA privée", en: "Private AI" }));
    expect(added.tracks.at(-1)).toEqual({
      id: "AI",
      name: { fr: "IA privée", en: "Private AI" },
      source: "assumption",
    });
    const renamed = changed(changeOfTrack({ ...row, track: "NV", fr: "Réseaux", en: "Networks" }));
    expect(renamed.tracks.map(({ id }) => id)).toEqual(defaultEdition.tracks.map(({ id }) => id));
    expect(renamed.tracks.find(({ id }) => id === "NV")?.name.en).toBe("Networks");
  });

  it("is dropped unless a rule asks for it", () => {
    const added = changed(changeOfTrack({ ...row, track: "AI", fr: "IA", en: "AI" }));
    expect(changed(drop("tracks", "AI"), added)).toEqual(defaultEdition);
    expect(placeOf(drop("tracks", "NV"))).toContain("competencies");
    expect(placeOf(drop("tracks", "XX"))).toBeNull();
  });
});
