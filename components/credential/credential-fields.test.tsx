import { describe, expect, it } from "vitest";
import { CredentialFields } from "@/components/credential/credential-fields";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { type CredentialCatalogue, withKept } from "@/lib/credential/catalogue";

const t = translations("credential.fields");
const name = (text: string) => ({ fr: text, en: text });
const star = { value: "Star", name: name("A star"), isTracked: false };
const catalogue: CredentialCatalogue = {
  types: [
    { ...star, validMonths: 24, versions: ["1", "2"] },
    { ...star, value: "Moon", isTracked: true, validMonths: null, versions: [] },
  ],
  tracks: [{ value: "AI", name: name("Private AI") }],
};
const drawn = (type: string, offered = catalogue, only?: string[]) =>
  draw(<CredentialFields type={type} catalogue={offered} today="2020-03-01" only={only} />);
const asked = (type: string, offered = catalogue, only?: string[]) => {
  const { root } = drawn(type, offered, only);
  return ["input", "select"].flatMap((tag) => all(root, tag)).flatMap(({ attributes }) => attributes.name ?? []);
};
const optionsOf = (type: string, field: string, offered = catalogue) => {
  const [select] = all(drawn(type, offered).root, "select").filter(({ attributes }) => attributes.name === field);
  return select ? all(select, "option").flatMap(({ attributes }) => attributes.value || []) : [];
};

describe("the fields of a certification", () => {
  it("let the version be typed, and list those that the programme names", () => {
    expect(asked("Star")).toContain("version");
    expect(optionsOf("Star", "version")).toEqual([]);
    expect(drawn("Star").text).toContain(t("version-among", { versions: "1, 2" }));
    expect(drawn("Moon").text).toContain(t("version-help"));
  });

  it("ask for the track of the programme's own types that have one", () => {
    expect(asked("Star")).not.toContain("track");
    expect(optionsOf("Moon", "track")).toEqual(["AI"]);
  });

  it("say for how long one is valid where the last day is left empty", () => {
    expect(drawn("Star").text).toContain(t("expires-on-months", { months: 24 }));
    expect(drawn("Moon").text).toContain(t("expires-on-help"));
  });

  it("offer every type of every edition, and the one on record where none has it any more", () => {
    expect(optionsOf("Star", "type")).toEqual(["Star", "Moon"]);
    const kept = withKept(catalogue, { type: "Sun", track: "Day" });
    expect(optionsOf("Sun", "type", kept)).toEqual(["Star", "Moon", "Sun"]);
    expect(optionsOf("Sun", "track", kept)).toEqual(["AI", "Day"]);
  });

  it("ask with another type for what it decides about, and with another day for the end that follows it", () => {
    expect(asked("Star", catalogue, ["type"]).sort()).toEqual(["expiresOn", "type", "version"]);
    expect(asked("Moon", catalogue, ["type"]).sort()).toEqual(["expiresOn", "track", "type", "version"]);
    expect(asked("Moon", catalogue, ["earnedOn"]).sort()).toEqual(["earnedOn", "expiresOn"]);
    expect(asked("Moon", catalogue, ["candidateId"])).toEqual(["candidateId"]);
  });
});
