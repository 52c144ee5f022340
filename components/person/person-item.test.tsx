import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { sampleNames } from "@/lib/credential/catalogue";
import { offeredByDefault } from "@/lib/credential/testing/offered";
import type { ListedCredential, ListedPerson } from "@/lib/person/listed-person";
import { EmploymentNote } from "./employment-note";
import { PersonExample } from "./person-example";
import { PersonFields } from "./person-fields";
import { PersonItem } from "./person-item";

const today = "2020-03-01";
const states = translations("terms.declaration-states");
const credential: ListedCredential = {
  ...{ id: "c1", type: "VCP", track: "DCV", version: "", earnedOn: "2019-01-01", expiresOn: null, state: "verified" },
};
const person: ListedPerson = {
  ...{ id: "p1", name: "Inès <L'Hér> & Co", employedFrom: "2017-01-01", employedUntil: null },
  credentials: [credential, { ...credential, id: "c2", type: "VSP", track: null, state: "declared" }],
};

describe("a person in the list", () => {
  it("is named as they write their name, and leads to their page", () => {
    expect(draw(<PersonItem person={person} today={today} />).links).toEqual([["Inès <L'Hér> & Co", "/people/p1"]]);
  });

  it("shows each certification, and says its state to those who do not see its icon", () => {
    const { text, valuesOf } = draw(<PersonItem person={person} today={today} />);
    expect(text).toContain(`VCP-DCV (${states("verified")})`);
    expect(text).toContain(`VSP (${states("declared")})`);
    expect(valuesOf("title")).toEqual([states("verified"), states("declared")]);
  });

  it.each([
    ["en", "No certification declared"],
    ["fr", "Aucune certification déclarée"],
  ] as const)("says in %s that no certification is declared", (locale, words) => {
    expect(draw(<PersonItem person={{ ...person, credentials: [] }} today={today} />, locale).lines).toContain(words);
  });
});

describe("the note on a person's employment", () => {
  const noteOf = (employedFrom: string, employedUntil: string | null, locale: "en" | "fr" = "en", isFull = false) =>
    draw(<EmploymentNote person={{ employedFrom, employedUntil }} today={today} isFull={isFull} />, locale).text;

  it.each([
    ["left yesterday", "2017-01-01", "2020-03-01", "Left the company; last day 29 February 2020"],
    ["left long ago", "2017-01-01", "2019-01-01", "Left the company; last day 31 December 2018"],
    [
      "works there for the last time today",
      "2017-01-01",
      "2020-03-02",
      "Will leave the company; last day 1 March 2020",
    ],
    ["arrives tomorrow", "2020-03-02", null, "Arrives on 2 March 2020"],
    ["arrives tomorrow for a year", "2020-03-02", "2021-03-02", "Arrives on 2 March 2020"],
    ["began today", today, null, ""],
    ["has long been there", "2017-01-01", null, ""],
  ])("of one who %s (%s, %s) is %j", (_, from, until, note) => {
    expect(noteOf(from, until)).toBe(note);
  });

  it("says on their own page since when they have been there", () => {
    expect(noteOf("2017-01-01", null, "en", true)).toBe("With the company since 1 January 2017");
    expect(noteOf("2017-01-01", null, "fr", true)).toBe("Dans la société depuis le 1er janvier 2017");
  });
});

describe("the fields of a person", () => {
  const namesOf = (hasUntil: boolean) => draw(<PersonFields hasUntil={hasUntil} />).valuesOf("name");

  it("ask for a last day only where the person is known already", () => {
    expect(namesOf(false)).toEqual(["name", "email", "employedFrom"]);
    expect(namesOf(true)).toEqual(["name", "email", "employedFrom", "employedUntil"]);
  });

  it("are shown with a sample where nobody is declared yet, in each language", () => {
    const exams = sampleNames(offeredByDefault);
    const samples = (["en", "fr"] as const).map((locale) => draw(<PersonExample exams={exams} />, locale).lines);
    for (const lines of samples) expect(lines.join(" ")).toMatch(/VCP-DCV.*VSP/);
    expect(samples[0]).not.toEqual(samples[1]);
  });

  it("show no sample of another programme's certifications", () => {
    const own = offeredByDefault.types.slice(0, 1).map((one) => ({ ...one, value: "Star", isTracked: false }));
    const exams = sampleNames({ types: own, tracks: [] });
    expect(draw(<PersonExample exams={exams} />).text).toContain("Star");
    expect(draw(<PersonExample exams={[]} />).html).toBe("");
  });
});
