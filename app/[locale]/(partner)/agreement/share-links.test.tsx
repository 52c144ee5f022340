import { describe, expect, it } from "vitest";
import { formsIn, granted } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { EarlierAgreements } from "./earlier-agreements";
import { ShareLinks } from "./share-links";

const t = translations("agreement.share");
const share = (id: string, isOpen: boolean) => ({
  ...{ id, by: "Ana Prévost", isOpen },
  ...{ createdAt: new Date("2020-02-03T09:00:00Z"), expiresAt: new Date("2020-03-03T09:00:00Z") },
});
const links = <ShareLinks agreementId="a1" shares={[share("s1", true), share("s2", false)]} />;

describe("the reading links of an agreement", () => {
  it("are made for this agreement in the reader's language, and each open one can be revoked", () => {
    expect(formsIn(draw(links, "fr")).map(({ to, carries }) => [to, carries])).toEqual([
      ["shareAgreementAction", { locale: "fr", id: "a1" }],
      ["revokeShareAction", { id: "s1" }],
    ]);
  });

  it("say by whom each was made, and that it is closed where it is", () => {
    const [open, closed] = draw(links).textsOf("li");
    expect(open).toContain("Ana Prévost");
    expect(open).toContain("3 March 2020");
    expect(closed).toContain(t("closed"));
  });

  it("are shown once, when they are made", async () => {
    const answer = granted({ url: "https://portal.example/en/read/s3cret", expiresAt: "2020-03-03T09:00:00.000Z" });
    const { lines } = await drawAnswered(links, { to: "shareAgreementAction", answer });
    expect(lines.slice(0, 2)).toEqual([t("made"), "https://portal.example/en/read/s3cret"]);
    expect(draw(links).text).not.toContain(t("made"));
  });
});

describe("the earlier agreements", () => {
  const earlier = { id: "a0", kind: "full" as const, state: "expired", at: new Date("2019-12-01T09:00:00Z") };

  it("stay readable in both languages, and sealed where they were", () => {
    const hrefs = (sealedSha256: string | null) =>
      draw(<EarlierAgreements rows={[{ ...earlier, sealedSha256 }]} />).links.map(([, href]) => href);
    expect(hrefs(null).sort()).toEqual(["/api/agreements/a0/pdf?language=en", "/api/agreements/a0/pdf?language=fr"]);
    expect(hrefs("ab")).toContain("/api/agreements/a0/sealed");
  });

  it("are not mentioned where there are none", () => {
    expect(draw(<EarlierAgreements rows={[]} />).html).toBe("");
  });
});
