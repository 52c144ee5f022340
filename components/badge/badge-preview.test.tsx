import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import type { BadgePreview } from "@/lib/badge/preview";
import { BadgePreviewNote } from "./badge-preview";

const said = { type: "VCP", track: "DCV", version: "", earnedOn: "2019-02-02", expiresOn: null } as const;
const preview: BadgePreview = { outcome: "valid", issuer: "Example", badge: "VCP-DCV", said };
const drawn = (given: BadgePreview | "reading" | null, locale: "en" | "fr" = "en") =>
  draw(<BadgePreviewNote preview={given} />, locale);

describe("the preview of a badge", () => {
  it("promises no verification before the person is known, in either language", () => {
    expect(drawn(preview).lines).toEqual([
      "It is genuine. If it was issued to this person’s e-mail address, it is verified at once.",
      "A badge of Example: VCP-DCV. The fields below are filled from it.",
    ]);
    expect(drawn(preview).text).not.toContain("issued to this person,");
    expect(drawn(preview, "fr").lines[1]).toBe("Un badge de Example : VCP-DCV. Les champs ci-dessous en sont remplis.");
  });

  it("says that an altered badge fills nothing", () => {
    const { html, lines } = drawn({ ...preview, outcome: "tampered", said: null });
    expect(lines).toEqual([
      "Altered: the signature of Example does not match what the badge says.",
      "A badge of Example: VCP-DCV.",
    ]);
    expect(html).toContain("border-danger");
  });

  it("says that an expired badge is expired, although it fills the fields", () => {
    const { html, lines } = drawn({ ...preview, outcome: "expired" });
    expect(lines[0]).toContain("Expired");
    expect(lines[1]).toContain("are filled from it");
    expect(html).toContain("border-risk");
  });

  it("is announced from the start, before a file is chosen", () => {
    for (const given of [null, "reading", preview] as const) expect(drawn(given).valuesOf("role")).toEqual(["status"]);
    expect(drawn("reading", "fr").text).toBe("Lecture du badge…");
  });
});
