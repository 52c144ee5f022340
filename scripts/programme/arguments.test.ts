import { expect, test } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { parseCommand } from "./arguments";

const today = "2019-10-01";

test("evaluate asks about today in the default edition unless told otherwise", () => {
  expect(parseCommand(["evaluate"], today)).toEqual({
    verb: "evaluate",
    edition: defaultEdition,
    on: today,
    isBrief: false,
  });
  expect(
    parseCommand(["evaluate", "--on", "2020-03-01", "--brief", "--edition=partner-connect-2020"], today),
  ).toMatchObject({
    on: "2020-03-01",
    isBrief: true,
  });
});

test.each([
  [[], /verb is missing/],
  [["guess"], /Unknown verb "guess"/],
  [["toString"], /Unknown verb "toString"/],
  [["plan"], /plan needs --to, one of: registered, partner, advanced, principal/],
  [["plan", "--to", "platinum"], /Unknown tier "platinum"/],
  [["plan", "--to", "partner", "--seconds", "soon"], /--seconds "soon" must be a number/],
  [["plan", "--to", "partner", "--until", "2020-01-01"], /plan takes no --until/],
  [["forecast"], /forecast needs --until/],
  [["forecast", "--until", "2020-13-01"], /--until "2020-13-01" must be a day/],
  [["forecast", "--from", "2020-03-01", "--until", "2020-02-01"], /--until 2020-02-01 comes before --from/],
  [["resilience", "--brief"], /resilience takes no --brief/],
  [["evaluate", "--on", "2020-02-30"], /--on "2020-02-30" must be a day/],
  [["evaluate", "--on"], /--on/],
  [["evaluate", "--edition", "partner-connect-1998"], /Unknown edition .* Known: partner-connect-2020/],
  [["evaluate", "--colour"], /--colour/],
  [["evaluate", "--brief=no"], /--brief/],
  [["evaluate", "facts.json"], /Unexpected "facts.json"/],
  [["editions", "--brief"], /editions takes no --brief/],
])("%j is refused in words", (given, fault) => {
  const command = parseCommand(given, today);
  expect(command.verb).toBe("refused");
  expect(command.verb === "refused" && command.fault).toMatch(fault);
});
