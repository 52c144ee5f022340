import { describe, expect, it } from "vitest";
import { DeclarationOutcome } from "@/components/declaration/declaration-outcome";
import { DeclarationTag } from "@/components/declaration/declaration-tag";
import { EvidenceLink } from "@/components/declaration/evidence-link";
import { draw, translations } from "@/components/testing/render";
import { fieldKey } from "@/lib/i18n/field-key";
import { reviewTable } from "@/lib/review/kinds";
import { declarationStates } from "@/lib/review/state";

const states = translations("terms.declaration-states");
const review = translations("review");
const credentialWords = translations("credential");
const undecided = {
  kind: "credential" as const,
  state: "declared" as const,
  submittedAt: new Date("2020-02-01T08:00:00Z"),
  decidedAt: null,
  askedFields: [],
  reasonCode: null,
  reasonNote: null,
};
const decided = { ...undecided, decidedAt: new Date("2020-02-05T13:30:00Z") };

describe("the outcome of a declaration", () => {
  it.each(declarationStates)("says in words that it is %s, and since when", (state) => {
    const { lines } = draw(<DeclarationOutcome {...decided} state={state} />);
    expect(lines).toEqual([`${states(state)}5 February 2020 at 14:30`]);
  });

  it("counts from the day of the declaration while nobody has answered", () => {
    expect(draw(<DeclarationOutcome {...undecided} />).lines).toEqual([
      `${states("declared")}1 February 2020 at 09:00`,
    ]);
  });

  it("lists what is to be corrected, with what the reviewer wrote", () => {
    const asked = { askedFields: ["earnedOn", "proofFileId"], reasonNote: "The scan is cut.\nPlease scan all of it." };
    const { lines } = draw(<DeclarationOutcome {...decided} state="more-asked" {...asked} />);
    const fields = ["earnedOn", "proofFileId"].map((field) => credentialWords(`fields.${fieldKey(field)}`)).join(", ");
    expect(lines.slice(1)).toEqual([review("thread.asked", { fields }), "The scan is cut.", "Please scan all of it."]);
  });

  it.each(
    (["credential", "activity"] as const).flatMap((kind) =>
      reviewTable[kind].reasons.map((reason) => [kind, reason] as const),
    ),
  )("gives the reason for which a %s was rejected: %s", (kind, reasonCode) => {
    const { lines } = draw(<DeclarationOutcome {...decided} kind={kind} state="rejected" reasonCode={reasonCode} />);
    expect(lines[1]).toBe(review(`reasons.${kind}.${reasonCode}`));
  });

  it.each(["credential", "activity"] as const)("knows a word for every field of a %s that can be asked for", (kind) => {
    const { lines } = draw(
      <DeclarationOutcome {...decided} kind={kind} state="more-asked" askedFields={reviewTable[kind].askable} />,
    );
    expect(lines[1]).not.toMatch(/undefined|fields\./);
  });
});

describe("the tag of a declaration", () => {
  it.each(declarationStates)("names it, and says %s to those who do not see its icon", (state) => {
    const { text, valuesOf } = draw(<DeclarationTag state={state} name="VCP-DCV" />);
    expect(text).toBe(`VCP-DCV (${states(state)})`);
    expect(valuesOf("title")).toEqual([states(state)]);
  });
});

describe("the link to a file", () => {
  it.each([
    ["application/pdf", "/api/files/f1?view=1", "open"],
    ["image/png", "/api/files/f1?view=1", "open"],
    ["text/csv", "/api/files/f1", "download"],
  ])("opens what the browser draws and downloads the rest (%s)", (mediaType, href, verb) => {
    const proof = { id: "f1", name: "Certificate.pdf", size: 47_000, mediaType };
    const { links, valuesOf } = draw(<EvidenceLink proof={proof} locale="en" />);
    expect(links).toEqual([["Certificate.pdf47 kB", href]]);
    expect(valuesOf("aria-label")).toEqual([translations("file")(verb, { name: "Certificate.pdf" })]);
    expect(valuesOf("download")).toEqual(verb === "download" ? ["Certificate.pdf"] : []);
  });
});
