import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sha256 } from "@/lib/digest/sha256";
import { everyLetter } from "@/lib/mail/testing/every-letter";
import { DeliveryList } from "./delivery-list";
import { SealedFileSection } from "./sealed-file-section";

const t = translations("agreement");
const drawFile = (given: Partial<Parameters<typeof SealedFileSection>[0]> = {}, locale: "en" | "fr" = "en") =>
  draw(
    <SealedFileSection
      {...{
        id: "a1",
        sha256: sha256("sealed"),
        sizeBytes: 47_000,
        evidenceHref: "/agreement/evidence/a1",
        level: "B-B",
      }}
      {...given}
    />,
    locale,
  );

describe("the sealed file", () => {
  it("is offered with its evidence as a page and as data, and a way to verify it", () => {
    expect(drawFile().links).toEqual([
      [t("sealed.download"), "/api/agreements/a1/sealed"],
      [t("sealed.evidence"), "/agreement/evidence/a1"],
      [t("sealed.json"), "/api/agreements/a1/evidence"],
      [t("sealed.verify"), "/verify"],
      [t("acrobat.fingerprint"), "/verify"],
      [t("acrobat.root"), "/api/seal/root.pem"],
    ]);
  });

  it("is downloaded where it is a file, and opened where it is a page", () => {
    const downloads = all(drawFile().root, "a").filter(({ attributes }) => "download" in attributes);
    expect(downloads.map(textOf)).toEqual([t("sealed.download"), t("sealed.json"), t("acrobat.root")]);
  });

  it("shows its whole fingerprint in eight groups that no browser translates", () => {
    const [code] = all(drawFile().root, "code");
    expect(code?.attributes.translate).toBe("no");
    expect(code && all(code, "span").map(textOf).join("")).toBe(sha256("sealed"));
    expect(code && all(code, "span")).toHaveLength(8);
  });

  it.each([
    ["en", 47_000, "47 kB"],
    ["fr", 47_000, "47 ko"],
  ] as const)("says in %s how large it is: %i bytes are %s", (locale, sizeBytes, words) => {
    expect(drawFile({ sizeBytes }, locale).text).toContain(words);
  });

  it("says nothing of a size that is not known", () => {
    expect(drawFile({ sizeBytes: null }).text).not.toMatch(/kB|MB|·/);
  });

  it.each(["B-B", "B-LT"] as const)("says of the level %s how its time is known, and nothing of the other", (level) => {
    const { text } = drawFile({ level });
    expect(text).toContain(t(`seal-time.${level}`));
    expect(text).not.toContain(t(`seal-time.${level === "B-B" ? "B-LT" : "B-B"}`));
  });
});

const plain = (text: string): string => text.replace(/\s+/g, " ");

describe("what Acrobat shows of the seal", () => {
  it.each(["en", "fr"] as const)("is said beforehand in %s, with why, and how to trust the root", (locale) => {
    const said = translations("agreement.acrobat", locale);
    const { text } = drawFile({}, locale);
    for (const key of ["shows", "why", "how", "steps.compare", "steps.trust"] as const)
      expect(plain(text)).toContain(plain(said(key)));
    const [letter] = everyLetter(locale).filter(({ name }) =>
      name.startsWith("agreement in-force at B-LT, full, to the partner"),
    );
    expect(letter?.letter.paragraphs.map(plain)).toContain(
      plain(translations("mail", locale)("agreement.in-force.acrobat")),
    );
  });
});

describe("what happened to the sealed file", () => {
  it("is told in order, with its instant in UTC and the recipient", () => {
    const { root } = draw(
      <DeliveryList
        deliveries={[
          { kind: "delivered", at: "2026-03-01T23:59:59.000Z", to: "camille@partenaire.example" },
          { kind: "fetched", at: "2026-03-02T00:00:00.000Z", to: "Inès <L'Hér>" },
        ]}
      />,
    );
    expect(all(root, "li").map(textOf)).toEqual([
      `1 March 2026 at 23:59:59 UTC${t("delivery.delivered")}camille@partenaire.example`,
      `2 March 2026 at 00:00:00 UTC${t("delivery.fetched")}Inès <L'Hér>`,
    ]);
  });

  it("is said to be nothing where nothing is known", () => {
    expect(draw(<DeliveryList deliveries={[]} />).lines).toContain(t("delivery.none"));
  });
});
