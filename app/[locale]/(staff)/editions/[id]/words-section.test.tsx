import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import type { Edition } from "@/lib/edition/edition";
import { WordsSection } from "./words-section";

const row = { id: "next-2021", rowVersion: 5 };
const t = translations("edition.words");
const both = (text: string) => ({ fr: text, en: text });
const source = "assumption" as const;
const edition: Edition = {
  ...defaultEdition,
  credentials: [
    ...defaultEdition.credentials,
    { type: "Star", name: both("A star"), role: null, tracked: false, validMonths: 24, versions: ["1"], source },
  ],
  competencyKinds: [{ kind: "solution", one: both("Moon"), several: both("Moons"), source }],
};
const drawn = (given: typeof row | null) => draw(<WordsSection edition={edition} row={given} />);

describe("the words of an edition", () => {
  it("are its certifications with how they count, its tracks, and its kinds of competencies by their names", () => {
    const lines = drawn(null).textsOf("li");
    expect(lines).toHaveLength(edition.credentials.length + edition.tracks.length + 2);
    expect(lines.find((line) => line.startsWith("Star"))).toBe(
      `Star – A star${t("untracked")} · ${t("valid", { months: 24 })} · ${t("in-versions", { versions: "1" })}`,
    );
    expect(lines.find((line) => line.startsWith("VCDX"))).toContain(t("serves", { as: "VCP, VCAP" }));
    expect(lines.find((line) => line.startsWith("VCP"))).not.toContain(t("serves", { as: "" }).trim());
    expect(lines).toContain(`Moon ${t("kind-several", { several: "Moons" })}`);
    expect(lines.at(-1)).toContain(t("kind-default"));
  });

  it("are explained by an example of their own, and by none where there is none yet", () => {
    const text = (given: Edition) => draw(<WordsSection edition={given} row={row} />).text;
    const [first] = edition.credentials.slice(-1);
    expect(text({ ...edition, credentials: first ? [first] : [] })).toContain(t("word-help", { example: "Star" }));
    expect(text(emptyEdition())).toContain(t("word-help-plain"));
    expect(text(emptyEdition())).not.toMatch(/VCP|NV/);
  });

  it("are changed one by one in a draft, where one more of each list can be added, and in no other edition", () => {
    expect(formsIn(drawn(null))).toEqual([]);
    const forms = formsIn(drawn(row)).map(({ fields }) => fields);
    expect(forms).toHaveLength(edition.credentials.length + 1 + edition.tracks.length + 1 + 2);
    expect(forms.filter((fields) => "type" in fields || "track" in fields)).toHaveLength(2);
    expect(forms.find((fields) => fields.oneEn === "Moon")).toMatchObject({ severalEn: "Moons" });
  });
});
