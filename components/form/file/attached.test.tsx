import { expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { Attached } from "./attached";

const one = { id: "1", name: "certificate.jpg", size: 1_200_000, pages: 1, before: null };
const shown = (file: Parameters<typeof Attached>[0]["file"]): string =>
  draw(<Attached file={file} onRemove={() => undefined} onRemovePage={() => undefined} />).text;

it("a file says how heavy it is, and nothing of pages while it is one photograph", () => {
  expect(shown(one)).toContain("1.1 MB");
  expect(shown(one)).not.toMatch(/page/i);
});

it("photographs say how many pages they are, and how to be rid of the last one", () => {
  const text = shown({ ...one, id: "3", pages: 3, before: { ...one, id: "2", pages: 2 } });
  expect(text).toContain("3 pages · 1.1 MB");
  expect(text).toContain("Remove page 3");
});

it("what found no line says that it stays on the device and leaves with its form", () => {
  expect(shown({ ...one, held: { behind: null, pages: ["p"] } })).toContain(
    "this stays on your device and leaves with the declaration",
  );
});

it("a file of which the form knows only that it is there has a name all the same", () => {
  expect(shown({ id: "1", name: "", size: 0 })).toContain("Attached file");
});
