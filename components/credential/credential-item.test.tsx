import { describe, expect, it } from "vitest";
import { CredentialItem } from "@/components/credential/credential-item";
import { EmploymentNote } from "@/components/person/employment-note";
import { PersonItem } from "@/components/person/person-item";
import { draw, translations } from "@/components/testing/render";
import { declarationStates } from "@/lib/review/state";

const t = translations("person");
const credentialWords = translations("credential");
const states = translations("terms.declaration-states");
const today = "2020-03-01";
const credential: Parameters<typeof CredentialItem>[0]["credential"] = {
  id: "c1",
  type: "VCP",
  track: "DCV",
  version: "6.5",
  earnedOn: "2019-05-02",
  expiresOn: null,
  state: "verified",
};

describe("a certification in a person's list", () => {
  it.each([
    [null, credentialWords("never-expires")],
    ["2020-03-02", credentialWords("expires", { day: "1 March 2020" })],
    ["2020-03-01", credentialWords("expired", { day: "29 February 2020" })],
    ["2019-12-31", credentialWords("expired", { day: "30 December 2019" })],
  ])("says on 1 March 2020 what becomes of one that no longer counts from %s", (expiresOn, said) => {
    const { text } = draw(<CredentialItem credential={{ ...credential, expiresOn }} today={today} />);
    expect(text).toContain(`${credentialWords("earned", { day: "2 May 2019" })} · ${said}`);
  });

  it.each(declarationStates)("leads to its page and says that it is %s", (state) => {
    const { links, text } = draw(<CredentialItem credential={{ ...credential, state }} today={today} />);
    expect(links.map(([name]) => name)).toEqual(["VCP-DCV 6.5"]);
    expect(text).toContain(states(state));
  });

  it("names an accreditation without a track and without a version", () => {
    const plain = { ...credential, type: "VSP" as const, track: null, version: "" };
    expect(draw(<CredentialItem credential={plain} today={today} />).links[0]?.[0]).toBe("VSP");
  });
});

describe("the note of someone's employment", () => {
  it.each([
    ["2019-01-01", null, ""],
    ["2020-03-01", null, ""],
    ["2020-03-02", null, t("arrives-on", { day: "2 March 2020" })],
    ["2019-01-01", "2020-03-01", t("left-on", { day: "29 February 2020" })],
    ["2019-01-01", "2020-03-02", t("leaves-on", { day: "1 March 2020" })],
  ])("says on 1 March 2020 of someone employed from %s until %s: %s", (employedFrom, employedUntil, said) => {
    expect(draw(<EmploymentNote person={{ employedFrom, employedUntil }} today={today} />).text).toBe(said);
  });

  it("says since when someone is there only where the full note is asked for", () => {
    const person = { employedFrom: "2019-01-01", employedUntil: null };
    expect(draw(<EmploymentNote person={person} today={today} isFull />).text).toBe(
      t("since", { day: "1 January 2019" }),
    );
  });
});

describe("a person in the list", () => {
  const person = { id: "p1", name: "Ana Prévost", employedFrom: "2019-01-01", employedUntil: null };

  it("shows each certification with its state in words", () => {
    const accredited = { ...credential, id: "b", type: "VSP" as const, track: null, state: "declared" as const };
    const credentials = [credential, accredited];
    const { links, textsOf } = draw(<PersonItem person={{ ...person, credentials }} today={today} />);
    expect(links).toEqual([["Ana Prévost", "/people/p1"]]);
    expect(textsOf("li").slice(1)).toEqual([`VCP-DCV (${states("verified")})`, `VSP (${states("declared")})`]);
  });

  it("says so where no certification is declared", () => {
    expect(draw(<PersonItem person={{ ...person, credentials: [] }} today={today} />).lines).toContain(
      t("no-credential"),
    );
  });
});
