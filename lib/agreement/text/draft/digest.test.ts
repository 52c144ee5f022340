import { expect, test } from "vitest";
import { type DraftText, templateOf } from "./draft";

const words = (fr: string, en: string) => ({ fr, en });

const text: DraftText = {
  ...{ title: words("Contrat", "Agreement"), term: { months: 24, windowDays: 45, without: "ended" } },
  parts: ["framework", "resale", "unknown"].map((id) => ({
    ...{ id, title: words("Partie", "Part") },
    articles: [
      {
        ...{ id: `${id}-purpose`, title: words("Objet", "Purpose") },
        clauses: [{ id: `${id}.one`, text: words("Une clause.", "A clause."), items: [words("un", "one")] }],
      },
    ],
  })),
};

// Digests are in evidence files and in the database: one that is computed otherwise makes every published text another.
test("the digest of a published text is computed as it always was, and so are those of its clauses", () => {
  const template = templateOf("2031-01", text);
  expect(template.digest).toBe("7fc3ea095753ad817e3d50e985905fdde0b53675162ecdf609317bcfc6bb187d");
  expect(template.framework.articles[0]?.clauses[0]?.sha256).toBe(
    "203002228310218319e1d7b035676367a05655516e6f244ccfa2e22824c2f20d",
  );
});
