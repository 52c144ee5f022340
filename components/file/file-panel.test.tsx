import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { FilePanel } from "./file-panel";
import { PdfPages } from "./pdf-pages";

it("a file's page has its way back from the start, and says that the file is on its way", () => {
  const { lines } = draw(<FilePanel address="/api/files/f1?view=1" />);
  const t = translations("ui.file");
  expect(lines).toEqual([t("back"), t("title"), t("fetching")]);
});

it.each(["en", "fr"] as const)("the pages of a document say in %s that it is being opened", (locale) => {
  const { text } = draw(<PdfPages title="scan.pdf" file={{ url: "/api/files/f1?view=1" }} />, locale);
  expect(text).toBe(translations("ui.pdf", locale)("opening"));
});
