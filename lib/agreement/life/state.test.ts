import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agreementEdges, agreementStates, canMove, isFinal, isOpen } from "@/lib/agreement/life/state";

test("an agreement can only be signed once it is offered and be in force once it is sealed", () => {
  expect(agreementStates.filter((from) => canMove(from, "partner-signed"))).toEqual(["offered"]);
  expect(agreementStates.filter((from) => canMove(from, "in-force"))).toEqual(["sealing"]);
  expect(agreementStates.filter((from) => canMove(from, "countersigned"))).toEqual(["partner-signed"]);
});

test("every state is reached from a draft, and nothing leads back", () => {
  const reached = new Set(["draft"]);
  for (const [from, to] of agreementEdges) if (reached.has(from)) reached.add(to);
  expect([...reached].sort()).toEqual([...agreementStates].sort());
  expect(agreementEdges.some(([from, to]) => canMove(to, from))).toBe(false);
});

test("refusals, ends and replacements are final", () => {
  expect(agreementStates.filter(isFinal)).toEqual(
    expect.arrayContaining([
      "declined",
      "expired",
      "withdrawn",
      "returned",
      "declined-by-vendor",
      "superseded",
      "terminated",
    ]),
  );
  expect(agreementStates.filter(isFinal)).toHaveLength(7);
});

test("a state is open exactly when it is neither final nor in force", () => {
  expect(agreementStates.filter(isOpen)).toEqual(["draft", "offered", "partner-signed", "countersigned", "sealing"]);
});

test("the database's trigger was given the same edges", () => {
  const sql = readFileSync(new URL("../../../db/migrations/0002_agreement.sql", import.meta.url), "utf8");
  const table = /INSERT INTO agreement_edge VALUES([^;]*);/.exec(sql)?.[1] ?? "";
  const pairs = [...table.matchAll(/\('([a-z-]+)', '([a-z-]+)'\)/g)].map(([, from, to]) => `${from}>${to}`);
  expect(pairs.sort()).toEqual(agreementEdges.map(([from, to]) => `${from}>${to}`).sort());
});
