import { describe, expect, it } from "vitest";
import { readBadgeJson } from "@/lib/badge/json";
import { NoBadge } from "@/lib/badge/outcome";
import { filledFields } from "@/lib/badge/preview";
import { comparedRecipient, recipientIn } from "@/lib/badge/recipient";
import { assertionKey, credentialSaid, isAsSaid } from "@/lib/badge/says";
import { addIssuerSchema, addKeysSchema } from "@/lib/badge/schema";
import { dayWritten, endWritten } from "@/lib/badge/time";
import { issuerNamed, sameIdentifier } from "@/lib/badge/trust";
import { sha256 } from "@/lib/digest/sha256";

describe("a day in a badge", () => {
  it.each([
    ["2019-02-02T23:30:00-05:00", "2019-02-02", "2019-02-03"],
    ["2019-02-02T00:00:00Z", "2019-02-02", "2019-02-02"],
    ["2019-02-02T00:00:00.000+02:00", "2019-02-02", "2019-02-02"],
    ["2019-02-02", "2019-02-02", "2019-02-03"],
    [1_549_065_600, "2019-02-02", "2019-02-02"],
    ["2019-02-30T00:00:00Z", null, null],
    ["yesterday", null, null],
    [null, null, null],
    [{}, null, null],
  ])("of %j is %s, and as an end %s", (value, day, end) => {
    expect([dayWritten(value), endWritten(value)]).toEqual([day, end]);
  });
});

describe("the recipient of a badge", () => {
  const hash = (text: string) => recipientIn(`sha256$${sha256(text)}`, "s", true);

  it.each([
    [[hash("ana@x.examples")], ["ana@x.example"], "same"],
    [[hash("Ana@X.examples")], ["Ana@X.example"], "same"],
    [[hash("ana@x.examples")], ["ANA@x.example"], "same"],
    [[hash("ana@x.examples")], ["bruno@x.example"], "other"],
    [[recipientIn("mailto:Ana@x.example", "", true)], ["b@x.example", "ana@x.example"], "same"],
    [[recipientIn("md5$0123", "", true)], ["ana@x.example"], "unknown"],
    [[recipientIn("https://ana.example", "", false)], ["ana@x.example"], "unknown"],
    [[], ["ana@x.example"], "unknown"],
    [[hash("ana@x.examples")], [], "unknown"],
  ] as const)("%j compared with %j is %s", (recipients, addresses, answer) => {
    expect(comparedRecipient(recipients, addresses)).toBe(answer);
  });
});

describe("what a badge says", () => {
  const said = { type: "VCP", track: "DCV", version: "", earnedOn: "2019-02-02", expiresOn: "2021-02-02" };

  it.each([
    [{}, true],
    [{ version: "6" }, true],
    [{ expiresOn: "2020-01-01" }, true],
    [{ expiresOn: null }, false],
    [{ expiresOn: "2022-01-01" }, false],
    [{ track: "NV" }, false],
    [{ earnedOn: "2019-02-03" }, false],
  ])("is what a declaration says that has %j: %s", (over, answer) => {
    expect(isAsSaid({ ...said, ...over }, said)).toBe(answer);
  });

  it("fills a form with its last day, and leaves a version open that it does not know", () => {
    const { version: _, ...filled } = { ...said, expiresOn: "2021-02-01" };
    expect(filledFields(said)).toEqual(filled);
  });

  it("is nothing where its class is not listed, it has no day, or it ended before it was earned", () => {
    const issuer = { classes: [{ id: "urn:c", type: "VCP", track: "DCV", version: "" }] };
    const claim = { badge: { id: "urn:c", name: "" }, earnedOn: "2019-02-02", expiresOn: "2021-02-02" };
    expect(credentialSaid(claim, issuer)).toEqual(said);
    expect(credentialSaid({ ...claim, badge: { id: "urn:d", name: "" } }, issuer)).toBeNull();
    expect(credentialSaid({ ...claim, earnedOn: null }, issuer)).toBeNull();
    expect(credentialSaid({ ...claim, expiresOn: "2019-02-02" }, issuer)).toBeNull();
    expect(credentialSaid(claim, null)).toBeNull();
  });

  it("is known again by its issuer and its own id", () => {
    expect(assertionKey({ id: "urn:1", issuer: { id: "did:x", name: "" } })).toBe("did:x urn:1");
    expect(assertionKey({ id: null, issuer: { id: "did:x", name: "" } })).toBeNull();
  });
});

describe("the issuer that a badge names", () => {
  const trusted = (identifiers: string[], origins: string[] = [], badge = "https://c.example/1") => ({
    ...{ identifiers, origins },
    classes: [{ id: badge, type: "VCP", track: null, version: "" }],
  });
  const [a, b] = [
    trusted(["https://a.example/issuer"]),
    trusted(["did:web:b"], ["https://b.example"], "https://c.example/2"),
  ];
  const named = (issuer: string | null, badge: string | null = null, id: string | null = null) =>
    issuerNamed([a, b], { issuer: { id: issuer }, badge: { id: badge }, id });

  it("is found by its identifier, however it is spelled, and else by class or host", () => {
    expect(named("HTTPS://A.example/issuer/")).toBe(a);
    expect(named(null, "https://c.example/2")).toBe(b);
    expect(named(null, null, "https://b.example/assertions/1")).toBe(b);
    expect(named("did:web:other", "https://c.example/2", "https://b.example/x")).toBeNull();
    expect(sameIdentifier("https://A.example/Path/")).toBe("https://a.example/Path");
  });
});

describe("what staff enters", () => {
  it("is one identifier a line, and of a host nothing but the host", () => {
    const typed = {
      name: "X",
      identifiers: " https://a.example/issuer/ \n\n did:web:a ",
      origins: "https://B.example/path",
    };
    expect(addIssuerSchema.parse(typed)).toEqual({
      ...{ name: "X", identifiers: ["https://a.example/issuer", "did:web:a"], origins: ["https://b.example"] },
    });
    const faults = addIssuerSchema.safeParse({ name: "X", identifiers: "javascript:alert(1)", origins: "ftp://x" });
    expect(faults.error?.issues.map(({ message }) => message)).toEqual([
      "identifier-impossible",
      "identifier-impossible",
    ]);
    expect(addIssuerSchema.safeParse({ ...typed, identifiers: "" }).success).toBe(false);
  });

  it("is a key that was pasted or given as a file", () => {
    const row = { id: "7b0d9f0e-5a51-4a57-8ab6-0f6f1f6d8c11", rowVersion: 1, name: "" };
    expect(addKeysSchema.parse({ ...row, pasted: "", file: "k" })).toMatchObject({ text: "k" });
    expect(addKeysSchema.safeParse({ ...row, pasted: " " }).success).toBe(false);
  });
});

it("reads brackets inside of strings as text", () => {
  expect(readBadgeJson(`{"a":"${"[".repeat(100)}"}`)).toEqual({ a: "[".repeat(100) });
  expect(() => readBadgeJson("[".repeat(30))).toThrow(NoBadge);
});
