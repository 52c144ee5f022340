import { describe, expect, it } from "vitest";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { editionSchema } from "@/lib/edition/schema";
import { catalogueOf, choicesIn, credentialFaults, labelIn, offeredBy, typeIn, withKept } from "./catalogue";

const [vcp] = defaultEdition.credentials;
const named = (text: string) => ({ fr: `${text} (fr)`, en: text });
const later = {
  ...defaultEdition,
  credentials: [
    {
      ...vcp,
      type: "VCP",
      name: named("Renamed"),
      role: null,
      tracked: true,
      validMonths: 24,
      versions: ["1", "2"],
      source: "assumption" as const,
    },
  ],
  tracks: [{ id: "AI", name: named("Private AI"), source: "assumption" as const }],
};
const both = catalogueOf([later, defaultEdition]);

describe("the credentials that can be declared", () => {
  it("are those of every edition asked for, as the first that has one says", () => {
    expect(both.types.map(({ value }) => value)).toEqual(["VCP", "VCAP", "VCDX", "VSP", "VTSP"]);
    expect(catalogueOf([defaultEdition, later]).types[0]).toMatchObject({ validMonths: null, versions: [] });
    expect(both.types[0]).toEqual({
      ...{ value: "VCP", name: named("Renamed"), isTracked: true, validMonths: 24, versions: ["1", "2"] },
    });
    expect(choicesIn(both.types, "en")[0]).toEqual({ value: "VCP", label: "VCP — Renamed" });
    expect(labelIn(both.tracks, "AI", "fr")).toBe("AI — Private AI (fr)");
    expect(labelIn(both.tracks, "gone", "fr")).toBe("gone");
  });

  it("are offered with a track where any of the editions gives them one, because the day decides", () => {
    const untracked = { ...later, credentials: later.credentials.map((one) => ({ ...one, tracked: false })) };
    const editions = [untracked, defaultEdition];
    expect(typeIn(catalogueOf(editions), "VCP")?.isTracked).toBe(false);
    expect(typeIn(offeredBy(editions), "VCP")).toMatchObject({ isTracked: true, name: named("Renamed") });
  });

  it("hold what a record kept, under its own word, where the programme dropped it", () => {
    const kept = withKept(catalogueOf([later]), { type: "VCAP", track: "NV" });
    expect(kept.types.at(-1)).toMatchObject({ value: "VCAP", isTracked: true, versions: [] });
    expect(labelIn(kept.tracks, "NV", "en")).toBe("NV");
    expect(withKept(both, { type: "VSP", track: null })).toEqual(both);
  });

  it.each([
    [{ type: "VCP", track: "NV" }, {}],
    [{ type: "VCP", track: "NV", version: "3" }, { version: "version-unknown" }],
    [{ type: "VCP", track: "AI" }, {}],
    [{ type: "VSP", track: null }, {}],
    [{ type: "VSP", track: "NV" }, {}],
    [
      { type: "VCP", track: null, version: "" },
      { track: "track-needed", version: "version-unknown" },
    ],
    [{ type: "VCP", track: "XX" }, { track: "track-needed" }],
    [{ type: "XYZ", track: "NV" }, { type: "not-in-programme" }],
    [{ type: "vcp", track: "NV" }, { type: "not-in-programme" }],
  ])("answer of %j: %j", (given, faults) => {
    expect(credentialFaults(both, { version: "1", ...given })).toEqual(faults);
  });

  it.each(editions)("are all of $id, each with a track where it says so", (edition) => {
    const { types, tracks } = catalogueOf([editionSchema.parse(edition)]);
    expect(types.map(({ value }) => value)).toEqual(edition.credentials.map(({ type }) => type));
    expect(tracks.map(({ value }) => value)).toEqual(edition.tracks.map(({ id }) => id));
    for (const { value } of types) expect(typeIn({ types, tracks }, value)?.value).toBe(value);
  });
});
