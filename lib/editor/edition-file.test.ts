import { describe, expect, it } from "vitest";
import { benefitsIn, copiedBenefits } from "@/lib/benefit/benefits-in";
import { defaultEdition, editionDigest, editions } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import { editionFile, editionFileFormat, readEditionFile } from "./edition-file";

const [first] = editions;
const said = (change: (value: { sha256?: string; edition: Record<string, unknown> }) => void): string => {
  const value = JSON.parse(editionFile(first as (typeof editions)[number]));
  change(value);
  return JSON.stringify(value);
};

describe("the file of an edition", () => {
  it.each([...editions, emptyEdition()])("is read as the same rules with the same digest ($id)", (edition) => {
    const read = readEditionFile(editionFile(edition));
    const whole = { ...edition, ...copiedBenefits(edition) };
    expect(read).toEqual({ edition: whole });
    expect("edition" in read && editionDigest(read.edition)).toBe(editionDigest(whole));
    expect(readEditionFile(`\uFEFF${editionFile(edition)}`)).toEqual({ edition: whole });
  });

  it("brings the benefits along that stand beside the rules of a built-in edition", () => {
    const read = readEditionFile(editionFile(defaultEdition));
    expect("edition" in read && benefitsIn({ ...read.edition, id: "imported" })).toEqual(benefitsIn(defaultEdition));
    expect(benefitsIn(defaultEdition)).not.toEqual([]);
  });

  it("is refused where its rules are others than its digest says, unless it says none", () => {
    const changed = (value: { edition: Record<string, unknown> }) => Object.assign(value.edition, { currency: "USD" });
    expect(readEditionFile(said(changed))).toEqual({ fault: "digest" });
    const byHand = said((value) => {
      changed(value);
      delete value.sha256;
    });
    expect(readEditionFile(byHand)).toMatchObject({ edition: { currency: "USD" } });
  });

  it("is told at which place its rules do not read", () => {
    const broken = said(({ edition }) =>
      Object.assign((edition.competencies as object[])[0] as object, { kind: "other" }),
    );
    expect(readEditionFile(broken)).toEqual({ fault: "rules", place: expect.stringContaining("competencies › ") });
    expect(readEditionFile(said(({ edition }) => Object.assign(edition, { secret: 1 })))).toMatchObject({
      fault: "rules",
    });
  });

  it.each(["", "{", "[]", "null", "7", '{"edition":{}}', `{"format":"${editionFileFormat}"}`, '{"a":1,"a":2}'])(
    "is none where it says %j",
    (text) => expect(readEditionFile(text)).toEqual({ fault: "unreadable" }),
  );
});
