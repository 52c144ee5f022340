import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldCodeOf } from "./fault";
import {
  dayFault,
  emailAddress,
  optionalDay,
  optionalEmail,
  optionalFileId,
  optionalLine,
  printableLine,
  requiredDay,
  requiredLine,
  requiredLines,
  rowFields,
} from "./field";
import { isSecret } from "./secret";
import { faultsBy } from "./testing/faults";

/** The first fault, which is the one that a form shows. */
const faultOf = (schema: z.ZodType, value: unknown): string[] =>
  faultsBy(z.object({ x: schema }))({ x: value }).slice(0, 1);

describe("a field", () => {
  it.each<[string, z.ZodType, unknown, string[]]>([
    ["a line", requiredLine(5), " abcde ", []],
    ["a line of letters and accents apart", requiredLine(5), "Zoééé".normalize("NFD"), []],
    ["a line of characters without width", requiredLine(5), "\u200b\ufeff", ["x:required"]],
    ["a line that is too long", requiredLine(5), "abcdef", ["x:too-long"]],
    ["an empty line", requiredLine(5), " \t ", ["x:required"]],
    ["no line", requiredLine(5), undefined, ["x:required"]],
    ["a number for a line", requiredLine(5), 7, ["x:required"]],
    ["a line with a break", requiredLine(5), "a\nb", ["x:characters-refused"]],
    ["a line with half of a character", optionalLine(5), "a\ud83d", ["x:characters-refused"]],
    ["a line with a whole one", optionalLine(5), "a😀", []],
    ["a line that may be empty", optionalLine(5), "  ", []],
    ["a line that turns its direction", requiredLine(9), "Ana\u202eanA", ["x:characters-refused"]],
    ["a line with a mark of direction", requiredLine(9), "Ana\u200f", ["x:characters-refused"]],
    ["a line with an Arabic mark", optionalLine(9), "\u061cAna", ["x:characters-refused"]],
    ["several lines", requiredLines(20), "a\r\nb\n", []],
    ["several lines with a bell", requiredLines(20), "a\n\u0007", ["x:characters-refused"]],
    ["a day", requiredDay(), " 2020-02-29 ", []],
    ["a day that does not exist", requiredDay(), "2019-02-29", ["x:day-impossible"]],
    ["no day", requiredDay(), "", ["x:required"]],
    ["a day that may be left out", optionalDay(), "", []],
    ["an optional day that does not exist", optionalDay(), "2019-13-01", ["x:day-impossible"]],
    ["an address", emailAddress(), "Zoe@Alticime.example", []],
    ["no address", emailAddress(), "", ["x:required"]],
    ["half an address", emailAddress(), "zoe@", ["x:email-impossible"]],
    ["an address that may be left out", optionalEmail(), "", []],
    ["half an optional address", optionalEmail(), "zoe@", ["x:email-impossible"]],
    ["a long optional address", optionalEmail(), `${"a".repeat(250)}@b.fr`, ["x:too-long"]],
    ["a file that may be left out", optionalFileId(), "", []],
    ["the name of a file", optionalFileId(), "scan.pdf", ["x:file-unknown"]],
  ])("takes %s as it should", (_, schema, value, faults) => {
    expect(faultOf(schema, value)).toEqual(faults);
  });

  it.each([
    ["1969-12-31", "day-too-old"],
    ["1970-01-01", null],
    ["2099-12-31", null],
    ["2100-01-02", "day-too-far"],
    ["20-01-01", "day-impossible"],
  ])("takes the day %s for %s", (day, fault) => {
    expect(dayFault(day)).toBe(fault);
  });

  it("of a row that another version was shown of is stale, and of no row is not found", () => {
    const faults = faultsBy(z.object(rowFields));
    expect(faults({ id: "7", rowVersion: 0 })).toEqual(["id:not-found", "rowVersion:stale"]);
    expect(faults({ id: "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11", rowVersion: 1.5 })).toEqual(["rowVersion:stale"]);
  });
});

describe("the code of a fault", () => {
  it.each([
    [{ message: "track-needed" }, "track-needed"],
    [{ type: "custom", message: "track-needed" }, "track-needed"],
    [{ type: "invalid_type", message: "Invalid input: expected string" }, "required"],
    [{ type: "invalid_format", message: "Invalid UUID" }, "format"],
    [{ type: "too_small" }, "too-short"],
    [{ type: "too_big", message: "Too big" }, "too-long"],
    [{ type: "unrecognized_keys", message: "constructor" }, "invalid"],
    [{}, "invalid"],
  ])("of %j is %s", (issue, code) => {
    expect(fieldCodeOf(issue)).toBe(code);
  });
});

describe("a field that holds a secret", () => {
  it.each(["password", "currentPassword", "code", "recoveryCode", "secret", "assertion", "CODE"])("is %s", (name) => {
    expect(isSecret(name)).toBe(true);
  });

  it.each(["email", "name", "note", "customer", "reference"])("is not %s", (name) => {
    expect(isSecret(name)).toBe(false);
  });
});

it("a line kept from before is shown without its line ends and marks of direction", () => {
  expect(printableLine("Ana\r\nBcc: x\u202e y")).toBe("Ana Bcc: x y");
});

it("a line and an address are kept without the characters that a paste hid in them", () => {
  expect(requiredLine(20).parse("\ufeffNova\u00adréseau\u200b ")).toBe("Novaréseau");
  expect(emailAddress().parse(" \u200bZoe@alticime.example\u2060")).toBe("zoe@alticime.example");
  expect(requiredLine(20).parse("می\u200cخواهم")).toBe("می\u200cخواهم");
});
