import { describe, expect, it } from "vitest";
import { credentialTypes, hasTrack, tracks } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { type CredentialColumns, toCredentialFacts } from "./facts";
import { editCredentialForm } from "./form";
import { credentialFormValues } from "./form-values";
import { credentialName } from "./name";

const id = "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11";
const facts: CredentialColumns = {
  ...{ type: "VCP", track: "DCV", version: "2019", candidateId: "VMW-1", earnedOn: "2019-02-02" },
  ...{ expiresOn: "2021-02-02", proofFileId: id },
};

describe("a credential", () => {
  it.each(credentialTypes)("of the type %s keeps a track only where its type has one", (type) => {
    const kept = toCredentialFacts({ ...facts, type }, { isTracked: hasTrack(type), validMonths: null });
    expect(kept.track).toBe(hasTrack(type) ? "DCV" : null);
    expect(kept).toMatchObject({ type, earnedOn: facts.earnedOn, proofFileId: id });
  });

  it("of limited validity ends after its months where nobody says when, and else as the certificate says", () => {
    const limited = { isTracked: true, validMonths: 24 };
    expect(toCredentialFacts({ ...facts, expiresOn: null }, limited).expiresOn).toBe("2021-02-02");
    expect(toCredentialFacts({ ...facts, expiresOn: "2020-01-01" }, limited).expiresOn).toBe("2020-01-01");
  });

  it.each(tracks)("in the track %s is named after type and track", (track) => {
    expect(credentialName({ type: "VCAP", track })).toBe(`VCAP-${track}`);
    expect(credentialName({ type: "VSP", track: null })).toBe("VSP");
  });

  it.each([
    ["complete", facts],
    [
      "with nothing that may be left empty",
      { ...facts, version: "", candidateId: "", expiresOn: null, proofFileId: null },
    ],
    ["without a track", { ...facts, type: "VSP" as const, track: null }],
  ])("%s is unchanged by its own form sent back untouched", (_, given) => {
    const sent = editCredentialForm.parse({ ...credentialFormValues(given), id, rowVersion: 1 });
    expect(toCredentialFacts(sent, { isTracked: given.track !== null, validMonths: null })).toEqual(given);
  });
});
