import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, readDocuments } from "./documents";
import { JsonScanner } from "./json-scanner";
import { longestLine, splitLines } from "./lines";

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const read = async (input: string | Uint8Array, size = 7): Promise<Document[]> => {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const documents: Document[] = [];
  for await (const document of readDocuments(splitLines(chunksOf(bytes, size)))) documents.push(document);
  return documents;
};

const brief = async (input: string | Uint8Array) =>
  (await read(input)).map((one) => (one.fault === null ? [one.line, one.value] : [one.line, "fault"]));

const pretty = JSON.stringify({ a: [{ b: 1 }, { b: 2 }], c: "é" }, null, 2);

test.each<[string, string | Uint8Array, unknown[]]>([
  ["nothing", "", []],
  ["only empty lines", "\n\r\n \n", []],
  ["one object without a newline", '{"a":1}', [[1, { a: 1 }]]],
  [
    "objects a line, with empty lines and CRLF",
    '{"a":1}\r\n\r\n{"a":2}\r\n',
    [
      [1, { a: 1 }],
      [3, { a: 2 }],
    ],
  ],
  [
    "a byte order mark",
    '\uFEFF{"a":1}\n{"a":2}',
    [
      [1, { a: 1 }],
      [2, { a: 2 }],
    ],
  ],
  ["one object over several lines", `\n${pretty}\n`, [[2, { a: [{ b: 1 }, { b: 2 }], c: "é" }]]],
  [
    "two objects over several lines",
    '{\n"a":1\n}\n{\n"a":2}\n',
    [
      [1, { a: 1 }],
      [4, { a: 2 }],
    ],
  ],
  [
    "an object over lines, then objects a line",
    '{\n"a":1\n}\n{"a":2}\n{"a":3}\n',
    [
      [1, { a: 1 }],
      [4, { a: 2 }],
      [5, { a: 3 }],
    ],
  ],
  [
    "half a line in the middle",
    '{"a":1}\n{"a":\n{"a":3}\n',
    [
      [1, { a: 1 }],
      [2, "fault"],
      [3, { a: 3 }],
    ],
  ],
  [
    "half a line at the start",
    '{"a":1,\n{"a":2}\n{"a":3}',
    [
      [1, "fault"],
      [2, { a: 2 }],
      [3, { a: 3 }],
    ],
  ],
  [
    "half a line at the start that ends in a string",
    '{"a":"x\n{"a":2}',
    [
      [1, "fault"],
      [2, { a: 2 }],
    ],
  ],
  [
    "half a line at the start that waits for a value",
    '{"a":\n{"a":2}\n{"a":3}',
    [
      [1, "fault"],
      [2, { a: 2 }],
      [3, { a: 3 }],
    ],
  ],
  [
    "half a line and one good one",
    '{"a":\n{"a":2}',
    [
      [1, "fault"],
      [2, { a: 2 }],
    ],
  ],
  [
    "half a line at the end",
    '{"a":1}\n{"a"',
    [
      [1, { a: 1 }],
      [2, "fault"],
    ],
  ],
  ["half an object over lines", '{\n"a":1', [[1, "fault"]]],
  [
    "a broken object over lines, once",
    '{\n  "a": 1,\n  b: 2,\n  "c": [\n    {"d":1}\n  ]\n}\n{"a":2}',
    [
      [1, "fault"],
      [8, { a: 2 }],
    ],
  ],
  [
    "no JSON at all",
    "hello\nworld",
    [
      [1, "fault"],
      [2, "fault"],
    ],
  ],
  [
    "what is JSON but no object",
    '12\n"x"\n[1]',
    [
      [1, 12],
      [2, "x"],
      [3, [1]],
    ],
  ],
  [
    "bytes that are no UTF-8",
    Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a, 0x7b, 0x7d),
    [
      [1, "fault"],
      [2, {}],
    ],
  ],
  [
    "a byte order mark that is not at the start",
    '{"a":1}\n\uFEFF{"a":2}',
    [
      [1, { a: 1 }],
      [2, "fault"],
    ],
  ],
])("reads %s", async (_, input, expected) => expect(await brief(input)).toEqual(expected));

test("a key given twice is a fault at the document's first line, also where it is spread over lines", async () => {
  const documents = [
    ...(await read('{\n "a": 1,\n "b": {"a": 2},\n "a": 3\n}\n')),
    ...(await read('{"a":{"b":1,"b":2}}')),
  ];
  expect(documents.map(({ line, fault }) => [line, fault])).toEqual([
    [1, "a: is given twice"],
    [1, "a.b: is given twice"],
  ]);
});

test("the size of the chunks makes no difference", async () => {
  const input = `{"a":"é€😀"}\r\n\n{"b":\n{"c":[1,2]}\n`;
  const whole = await read(input, 1000);
  for (let size = 1; size < 12; size++) expect(await read(input, size)).toEqual(whole);
});

test("a line of ten megabytes is read", async () => {
  const text = "x".repeat(10_000_000);
  expect(await read(`{"a":"${text}"}\n{}`, 65_536)).toEqual([
    { line: 1, value: { a: text }, fault: null },
    { line: 2, value: {}, fault: null },
  ]);
});

test("a line beyond the limit is refused without keeping it, and the next one is read", async () => {
  async function* endless() {
    const chunk = new Uint8Array(1024 * 1024).fill(0x20);
    for (let sent = 0; sent <= longestLine; sent += chunk.length) yield chunk;
    yield new TextEncoder().encode('\n{"a":1}');
  }
  const documents: Document[] = [];
  for await (const document of readDocuments(splitLines(endless()))) documents.push(document);
  expect(documents.map((one) => [one.line, one.fault === null])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test("the scanner takes what JSON.parse takes, however it is spread over lines", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 4 }), (value, indent) => {
      const scanner = new JsonScanner();
      const steps = JSON.stringify(value, null, indent)
        .split("\n")
        .map((line) => scanner.read(line));
      expect(steps.at(-1)).toBe("complete");
      expect(steps.slice(0, -1).every((step) => step === "open")).toBe(true);
    }),
  );
});

test("the scanner refuses what JSON.parse refuses", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', "1", "-0.5e3", "01", "true", "nul", " ", "'"), {
        maxLength: 9,
      }),
      (parts) => {
        const text = parts.join("");
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(new JsonScanner().read(text) === "complete").toBe(isJson);
      },
    ),
    { numRuns: 2000 },
  );
});
