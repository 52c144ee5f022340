import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { SignInNote } from "./sign-in-note";

const t = translations("account.sign-in.done");

it.each([
  ["reset", [t("reset")]],
  ["ended", [t("ended")]],
  ["<b>anything</b>", [t("ended")]],
  [undefined, []],
])("The note above the sign-in form after %s says %j", (what, lines) => {
  expect(draw(<SignInNote what={what} />).lines).toEqual(lines);
});
