import { describe, expect, it } from "vitest";
import { JsonScanner } from "./json-scanner";

const scan = (...lines: string[]) => {
  const scanner = new JsonScanner();
  return lines.map((line) => scanner.read(line)).at(-1);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const whole = [
  ...["{}", "[]", '{"a":1}', "[1,2]", '[[],{"a":[{}]}]', '"text"', "true", "null", "-0.5e+10", "0", ' {"a" : [ ] } '],
  ...['"\\u00e9\\n\\"\\\\"', '"é😀"', '{"":""}', '{"a":{"b":{"c":[1,[2,[3]]]}}}', '{"a":1,"a":2}', "1E5", "-1"],
];
const broken = [
  ...["{a:1}", "{'a':1}", '{"a" 1}', '{"a":1,}', "[1,]", "[,1]", "[1 2]", "{,}", "}", "]", "[}", "{]", '{"a":]}', ":"],
  ...[
    "01",
    "-",
    "1.",
    ".5",
    "1e",
    "+1",
    "0x1",
    "NaN",
    "tru",
    "True",
    "nulll",
    '"\\x"',
    '"\\u12"',
    '"a\tb"',
    "//",
    "1 2",
  ],
  ...["{} {}", "[] 1", '{"a":1 "b":2}', '{"a":1,2}', "{1:2}", "[1,,2]", '{"a":,}', "undefined", "1.5.2", "--1"],
];

describe("the scanner of JSON", () => {
  it.each(whole)("takes %s whole, as JSON.parse does", (text) => {
    expect([scan(text), isJson(text)]).toEqual(["complete", true]);
  });

  it.each(broken)("never takes %s whole, as JSON.parse does not", (text) => {
    expect([scan(text) === "complete", isJson(text)]).toEqual([false, false]);
  });

  it("waits for more at the end of every line but the last, wherever a value may be broken", () => {
    const lines = ["{", '"a"', ":", "[", "1", ",", "{", "}", "]", "}"];
    const scanner = new JsonScanner();
    expect(lines.map((line) => scanner.read(line))).toEqual([...lines.slice(1).map(() => "open"), "complete"]);
  });

  it("waits for a value where a line holds only spaces", () => {
    expect(scan("", "   ", "\t")).toBe("open");
    expect(scan("", '  {"a":1}')).toBe("complete");
  });

  it.each([
    [['{"a":1,}'], { column: 8, found: "}" }],
    [["{", '  "a": tru,'], { column: 8, found: "tru," }],
    [["[1,", "2 3]"], { column: 3, found: "3]" }],
    [["{}", "x"], { column: 1, found: "x" }],
    [[`{"a": ${"b".repeat(40)}`], { column: 7, found: "b".repeat(20) }],
    [['{"é😀": ?'], { column: 9, found: "?" }],
  ])("says of %j where it breaks and what it found there", (lines, stop) => {
    expect(scan(...lines)).toEqual(stop);
  });
});
