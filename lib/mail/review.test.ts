import { describe, expect, it } from "vitest";
import { reviewLetter } from "./review";

const claim = { kind: "credential", type: "VCP", track: "NV", person: "Ada Test", personId: "p1" } as const;
const answer = { claim, reasonCode: null, fields: [], note: "", path: "/people/credentials/c1" };

describe("the letter of a review", () => {
  it("gives the reason in the reader's language and leads back to the claim", () => {
    const letter = reviewLetter({ ...answer, decision: "rejected", reasonCode: "wrong-person" }, "en");
    expect(letter.subject).toBe("Rejected: VCP-NV, Ada Test");
    expect(letter.paragraphs).toContain("Reason: The certification is in another person’s name.");
    expect(letter.link?.path).toBe("/en/people/credentials/c1");
  });

  it("names the fields that are asked for, and quotes what staff wrote", () => {
    const asked = {
      ...answer,
      decision: "more-asked",
      fields: ["earnedOn", "proofFileId"],
      note: "Page 2 manque.",
    } as const;
    const text = reviewLetter(asked, "fr").paragraphs.join(" ");
    expect(text).toContain("Obtenue le, Justificatif");
    expect(text).toContain("«\u00a0Page 2 manque.\u00a0»");
  });
});
