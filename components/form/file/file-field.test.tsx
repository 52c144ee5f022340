import { describe, expect, it } from "vitest";
import type { KnownFile } from "@/components/form/source/form-source";
import { FromAnswer, InBrowser, type Standing } from "@/components/form/testing/sources";
import { hiddenIn } from "@/components/testing/door";
import { all } from "@/components/testing/markup";
import { draw } from "@/components/testing/render";
import { badgeFiles } from "@/lib/file/kind";
import { FileField } from "./file-field";

type Given = Partial<Parameters<typeof FileField>[0]>;
const report: KnownFile = { id: "f1", name: "report.pdf", size: 2_000_000 };
const drawn = (given: Given = {}, standing: Partial<Standing> = {}, locale: "en" | "fr" = "en") =>
  draw(
    <InBrowser values={{}} {...standing}>
      {() => <FileField name="proofFileId" label="Evidence" {...given} />}
    </InBrowser>,
    locale,
  );
const buttons = (...given: Parameters<typeof drawn>): string[] =>
  drawn(...given)
    .textsOf("button")
    .filter(Boolean);
const holds = (proofFileId: unknown, files: Record<string, KnownFile> = {}): Partial<Standing> => ({
  values: { proofFileId },
  rest: { files: { current: files } },
});

describe("the field of a file", () => {
  it("offers to choose one while it is empty, and carries nothing", () => {
    const { root, text, valuesOf } = drawn();
    expect(buttons()).toEqual(["Choose a file"]);
    expect(valuesOf("aria-label")).toEqual(["Evidence – Choose a file"]);
    expect(hiddenIn(root).proofFileId ?? "").toBe("");
    expect(text).not.toContain("Attached file");
  });

  it("carries only the id of the file, and shows what the page said of it", () => {
    const { root, text, valuesOf } = drawn({ initial: report }, holds("f1"));
    expect(hiddenIn(root)).toEqual({ proofFileId: "f1" });
    expect(text).toContain("report.pdf");
    expect(valuesOf("aria-label")).toEqual(["Remove report.pdf", "Evidence – Replace"]);
  });

  it("shows the file that replaced the page's own", () => {
    const { text } = drawn({ initial: report }, holds("f2", { f2: { id: "f2", name: "newer.pdf", size: 0 } }));
    expect(text).toContain("newer.pdf");
    expect(text).not.toContain("report.pdf");
  });

  it("never gives a file of which it knows only the id the name of another", () => {
    const { text } = drawn({ initial: report }, holds("f2"), "fr");
    expect(text).toContain("Fichier joint");
    expect(text).not.toContain("report.pdf");
  });

  it("shows no file once the page's own was removed", () => {
    expect(drawn({ initial: report }, holds("")).text).not.toContain("report.pdf");
    expect(buttons({ initial: report }, holds(""))).toEqual(["Choose a file"]);
  });

  it("offers the camera only where it is asked for, and the next page once there is a first", () => {
    expect(buttons({ hasCamera: true }, {}, "fr")).toEqual(["Choisir un fichier", "Photographier"]);
    expect(buttons({ hasCamera: true, initial: report }, holds("f1"))).toEqual(["Replace", "Add a page"]);
    const pickers = (given: Given) =>
      all(drawn(given).root, "input")
        .filter(({ attributes }) => attributes.type === "file")
        .map(({ attributes }) => [attributes.accept, attributes.capture, "multiple" in attributes]);
    expect(pickers({})).toEqual([[".pdf,.png,.jpg,.jpeg", undefined, false]]);
    expect(pickers({ hasCamera: true })).toEqual([
      [".pdf,.png,.jpg,.jpeg", undefined, true],
      ["image/*", "environment", false],
    ]);
  });

  it("gives a picker no name, so that the form sends no file by itself", () => {
    const named = all(drawn({ hasCamera: true }).root, "input").filter(({ attributes }) => attributes.name);
    expect(named.map(({ attributes }) => attributes.type)).toEqual(["hidden"]);
  });

  it("names each type once, and the largest size, unless the form says something else", () => {
    expect(drawn().lines.at(-1)).toBe("PDF, PNG, JPG; up to 10 MB.");
    expect(drawn({}, {}, "fr").lines.at(-1)).toBe("PDF, PNG, JPG ; 10 Mo au plus.");
    expect(drawn({ accept: ".png, .jpeg ,.JPG" }).lines.at(-1)).toBe("PNG, JPG; up to 10 MB.");
    expect(drawn({ accept: badgeFiles }).lines.at(-1)).toMatch(/^PNG, SVG, JSON, .*; up to 10 MB\.$/);
    expect(drawn({ help: "A signed report." }).lines.at(-1)).toBe("A signed report.");
  });

  it("says whether it is optional, and its fault where the button is heard", () => {
    expect(drawn({ isOptional: true }, {}, "fr").lines[0]).toContain("Evidence (facultatif)");
    const wrong = draw(
      <FromAnswer values={{ proofFileId: "gone" }} fields={{ proofFileId: "file-unknown" }}>
        {() => <FileField name="proofFileId" label="Evidence" />}
      </FromAnswer>,
    );
    expect(wrong.text).toContain("This file is no longer there. Attach it again.");
    const heard = all(wrong.root, "button").find(({ attributes }) => attributes.id === "f-proofFileId");
    expect(heard?.attributes["aria-describedby"]).toBe("f-proofFileId-fault f-proofFileId-help");
    expect(drawn().valuesOf("aria-describedby")).toEqual(["f-proofFileId-help"]);
  });
});
