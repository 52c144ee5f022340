import { expect, it } from "vitest";
import { colourField } from "./colour";

it.each([
  ["#0A5257", "#0a5257"],
  [" 0a5257 ", "#0a5257"],
  ["#FC0", "#ffcc00"],
  ["", null],
])("reads a colour as style guides write it: %j", (typed, colour) => {
  expect(colourField.parse(typed)).toBe(colour);
});

it.each(["teal", "#0a52", "#0a525g", "rgb(1,2,3)", "#0a5257;--x:url(y)", "##0a5257"])("refuses %j", (typed) => {
  expect(colourField.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(["colour-impossible"]);
});
