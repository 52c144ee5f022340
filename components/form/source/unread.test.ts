import { expect, it } from "vitest";
import { largestPicture, largestTextFile, pictureTypes } from "@/lib/form/file-size";
import { elementsIn, unreadIn } from "./unread";

const element = (name: string, type: string, badInput: boolean) => ({ name, type, value: "", validity: { badInput } });

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
  const chosen = (name: string, ...sizes: number[]) => ({ name, type: "file", files: sizes.map((size) => ({ size })) });
  const files = [chosen("fileFr", largestTextFile + 1), chosen("fileEn", largestTextFile), chosen("none")];
  expect(unreadIn(files)).toEqual({ fileFr: "text-file-too-large" });
  const accept = pictureTypes.join();
  const pictures = [chosen("logo", largestPicture + 1), chosen("sign", largestPicture)];
  expect(unreadIn(pictures.map((one) => ({ ...one, accept })))).toEqual({ logo: "picture-too-large" });
});

it("finds the elements of a form that react-hook-form holds, in lists too", () => {
  const until = element("people.0.until", "date", true);
  const from = element("fromOn", "date", false);
  const held = { fromOn: { name: "fromOn", ref: from }, people: [{ until: { name: "people.0.until", ref: until } }] };
  expect(elementsIn({ ...held, bare: { name: "bare", ref: { name: "bare" } } })).toEqual([from, until]);
});
