import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson, RepeatedKey } from "./parse-json";

const pathOf = (text: string): readonly (string | number)[] | null => {
  try {
    parseJson(text);
    return null;
  } catch (error) {
    if (error instanceof RepeatedKey) return error.path;
    throw error;
  }
};

describe("JSON with a key given twice", () => {
  it.each<[string, (string | number)[]]>([
    ['{"a":1,"a":2}', ["a"]],
    ['{"a":1,"b":{},"a":1}', ["a"]],
    ['{"p":[{"id":1},{"c":[0,{"x":"{","y":",","x":2}]}]}', ["p", 1, "c", 1, "x"]],
    ['{"a":1,"\\u0061":2}', ["a"]],
    ['{"a\\"b":1,"a\\\\":2,"a\\"b":3}', ['a"b']],
    [' [ [ ] , { "" : 1 , "" : 2 } ] ', [1, ""]],
    ['{"__proto__":1,"__proto__":2}', ["__proto__"]],
  ])("%s is refused, and the path leads to the key", (text, path) => {
    expect(pathOf(text)).toEqual(path);
  });

  it.each(['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', '["a","a"]', '{"a":"a","b":"a"}', '{"a":"\\\\","b":1}', "1", '"a"'])(
    "%s repeats no key",
    (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    },
  );

  it("is never seen in what JSON.stringify writes, spread over lines or not", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("is not told apart from what is not JSON at all", () => {
    expect(() => parseJson('{"a":1,"a"}')).toThrow(SyntaxError);
  });
});
