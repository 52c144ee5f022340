import { describe, expect, it } from "vitest";
import { bytesOf } from "@/lib/verify/testing/write-pdf";
import { cursorAt, PdfSyntaxError, readValue } from "./object";

const read = (text: string) => readValue(cursorAt(bytesOf(text), 0));
const nested = (arrays: number) => `${"[".repeat(arrays)}1${"]".repeat(arrays)}`;
const ref = (number: number) => ({ type: "ref", number, generation: 0 });

describe("a value of a PDF", () => {
  it.each([
    ["12", 12],
    ["-1.5", -1.5],
    ["+.5", 0.5],
    ["4.", 4],
    ["true", true],
    ["false", false],
    ["null", null],
    ["% a note\r\n 7", 7],
    ["/Name", { type: "name", name: "Name" }],
    ["/A#20B#2f", { type: "name", name: "A B/" }],
    ["12 0 R", ref(12)],
    ["[1 0 R 2 0 3]", { type: "array", items: [ref(1), 2, 0, 3] }],
    [
      "[[]/A(b)]",
      { type: "array", items: [{ type: "array", items: [] }, { type: "name", name: "A" }, expect.anything()] },
    ],
    [
      "<</A 1/B<</C 2>>>>",
      {
        type: "dict",
        entries: new Map<string, unknown>([
          ["A", 1],
          ["B", { type: "dict", entries: new Map([["C", 2]]) }],
        ]),
      },
    ],
  ])("is read from %j", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each([
    ["(plain)", "plain"],
    ["()", ""],
    ["(a (nested) pair)", "a (nested) pair"],
    ["(\\(open\\)\\\\)", "(open)\\"],
    ["(\\n\\r\\t\\b\\f)", "\n\r\t\b\f"],
    ["(\\101\\1012\\7)", "AA2\u0007"],
    ["(one \\\r\nline)", "one line"],
    ["(\\q)", "q"],
    ["<48 65\n6C6c6f>", "Hello"],
    ["<4>", "@"],
    ["<>", ""],
  ])("is the string %j read as %j", (text, expected) => {
    const value = read(text);
    const bytes = value !== null && typeof value === "object" && value.type === "string" ? value.bytes : null;
    expect(String.fromCharCode(...(bytes ?? [0]))).toBe(expected);
  });

  it("may lie sixty levels deep", () => {
    expect(read(nested(59))).toMatchObject({ type: "array" });
  });

  it("of hexadecimal digits says where it lies in the file, brackets included", () => {
    expect(read("  <00ff>")).toMatchObject({ hex: true, start: 2, end: 8 });
  });

  it.each(["stream\n", "stream\r\n", "  stream\n"])("begins its data after %j", (word) => {
    const text = `<</Length 4>>${word}DATA`;
    expect(read(text)).toMatchObject({ type: "stream", start: text.length - 4 });
  });

  it.each([
    ["nothing", ""],
    ["a word that is no value", "obj"],
    ["a number with letters", "12a"],
    ["two signs", "--1"],
    ["an open array", "[1 2"],
    ["an open dictionary", "<</A 1"],
    ["a key that is no name", "<<(A) 1>>"],
    ["a key given twice", "<</A 1/A 2>>"],
    ["an open string", "(a"],
    ["a string closed once of twice", "((a)"],
    ["an open hexadecimal string", "<00"],
    ["a digit that is none", "<0g>"],
    ["a sixty-first level", nested(60)],
  ])("is refused where there is %s", (_, text) => {
    expect(() => read(text)).toThrow(PdfSyntaxError);
  });
});
