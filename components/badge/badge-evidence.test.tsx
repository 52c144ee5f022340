import { describe, expect, it } from "vitest";
import { BadgeEvidence } from "@/components/badge/badge-evidence";
import { BadgePreviewNote } from "@/components/badge/badge-preview";
import { draw, translations } from "@/components/testing/render";
import type { BadgeFinding } from "@/lib/badge/finding";
import { badgeOutcomes } from "@/lib/badge/outcome";
import type { OtherUse } from "@/lib/badge/view";

const finding: BadgeFinding = {
  ...{ version: "3.0", proof: "token", issuer: "Example Certification", issuerIdentifier: "did:web:x" },
  ...{
    badge: "VCP-DCV",
    badgeIdentifier: "urn:x",
    assertion: "a",
    id: "a",
    status: [],
    earnedOn: "2019-02-02",
    expiresOn: "2021-02-02",
  },
  ...{ key: "thumb", listedOn: "2020-01-01", said: null, sha256: "0".repeat(64) },
};
const readAt = new Date("2020-03-01T12:00:00Z");
const pathOf = (id: string): string => `/people/credentials/${id}`;
const t = translations("badge");

describe("the badge of a certification", () => {
  it.each(badgeOutcomes)("that is %s is told in a sentence with its issuer", (outcome) => {
    const { text } = draw(
      <BadgeEvidence evidence={{ badge: { outcome, finding, readAt }, uses: [] }} pathOf={pathOf} />,
    );
    expect(text).toContain(t(`outcomes.${outcome}`, { issuer: "Example Certification" }));
  });

  it("says by which key and which list it was proven, and its last day", () => {
    const badge = { outcome: "valid", finding, readAt } as const;
    const { text } = draw(<BadgeEvidence evidence={{ badge, uses: [] }} pathOf={pathOf} />);
    for (const word of ["thumb", "VCP-DCV", "1 February 2021", "1 January 2020"]) expect(text).toContain(word);
  });

  it("is nothing where there is none, and names who else uses the same proof", () => {
    expect(draw(<BadgeEvidence evidence={{ badge: null, uses: [] }} pathOf={pathOf} />).text).toBe("");
    const use: OtherUse = {
      ...{ id: "7", partnerId: "p", partner: "Nord Conseil", person: "Bruno", type: "VCP", track: "NV" },
      ...{ state: "verified", how: "bytes" },
    };
    const { html, text } = draw(<BadgeEvidence evidence={{ badge: null, uses: [use] }} pathOf={pathOf} />);
    expect(html).toContain("/people/credentials/7");
    for (const word of ["Nord Conseil", "Bruno", "VCP-NV", t("uses.how.bytes")]) expect(text).toContain(word);
  });
});

describe("the badge in a file that was just attached", () => {
  it("is read, then told with what it filled", () => {
    expect(draw(<BadgePreviewNote preview="reading" />).text).toBe(t("preview.reading"));
    const said = { type: "VCP", track: "DCV", version: "", earnedOn: "2019-02-02", expiresOn: null };
    const known = { issuer: "Example", badge: "VCP" };
    const filled = draw(<BadgePreviewNote preview={{ outcome: "valid", ...known, said }} />).text;
    expect(filled).toContain(t("preview.valid"));
    expect(filled).toContain(t("preview.filled", known));
    const unknown = draw(<BadgePreviewNote preview={{ outcome: "issuer-unknown", ...known, said: null }} />).text;
    expect(unknown).toContain(t("preview.read", known));
    expect(draw(<BadgePreviewNote preview={null} />).text).toBe("");
  });
});
