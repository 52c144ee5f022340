import { expect, it } from "vitest";
import { localAddress } from "./local-address";

it.each([
  ["/", "/fr"],
  ["/?a=1", "/fr?a=1"],
  ["/people/1?after=2#list", "/fr/people/1?after=2#list"],
])("puts the language before %s", (given, expected) => {
  expect(localAddress("fr", given)).toBe(expected);
});

it.each(["#list", "https://elsewhere.example/", "//elsewhere.example", "mailto:a@b.example"])(
  "leaves %s as it is",
  (given) => {
    expect(localAddress("fr", given)).toBe(given);
  },
);
