import { expect, it } from "vitest";
import { largestPicture, largestTextFile, pictureTypes } from "@/lib/form/file-size";
import { elementsIn, unreadIn } from "./unread";

const element = (name: string, type: string, badInput: boolean) => ({ name, type, value: "", validity: { badInput } });

/** As a browser's elements are: what they say is not theirs but their kind's, and no copy of them has it. */
const chosen = (name: string, accept: string, ...sizes: number[]) => {
  const says = { name, type: "file", accept, files: sizes.map((size) => ({ size })), validity: { badInput: false } };
  return Object.create(says) as typeof says;
};

it("names the fault of each field that the browser could not read and would send as empty", () => {
  const typed = [
    element("expiresOn", "date", true),
    element("month", "month", true),
    element("seats", "number", true),
    element("earnedOn", "date", false),
    { name: "hidden", type: "hidden" },
  ];
  expect(unreadIn(typed)).toEqual({ expiresOn: "day-impossible", month: "month-impossible", seats: "invalid" });
});

it("names a file that is too large to go with the form, before it is sent and gets no answer", () => {
  const files = [chosen("fileFr", "", largestTextFile + 1), chosen("fileEn", "", largestTextFile), chosen("none", "")];
  expect(unreadIn(files)).toEqual({ fileFr: "text-file-too-large" });
  const types = pictureTypes.join();
  const pictures = [chosen("logo", types, largestPicture + 1), chosen("sign", types, largestPicture)];
  expect(unreadIn(pictures)).toEqual({ logo: "picture-too-large" });
});

it("finds the elements of a form that react-hook-form holds, in lists too", () => {
  const until = element("people.0.until", "date", true);
  const from = element("fromOn", "date", false);
  const held = { fromOn: { name: "fromOn", ref: from }, people: [{ until: { name: "people.0.until", ref: until } }] };
  expect(elementsIn({ ...held, bare: { name: "bare", ref: { name: "bare" } } })).toEqual([from, until]);
});
