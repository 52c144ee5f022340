import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { EditionLine } from "@/db/queries/edition/list";
import { EditionTable } from "./edition-table";

const t = translations("edition.states");
const line = (parts: Partial<EditionLine>): EditionLine => ({
  ...{ id: "e1", name: { fr: "Édition 2021", en: "Edition 2021" }, digest: "ab".repeat(32), state: "draft" },
  ...{ effectiveOn: null, isInUse: false, isWithdrawalAsked: false },
  ...parts,
});

it.each<[Partial<EditionLine>, string]>([
  [{}, "draft"],
  [{ state: "short-notice" }, "short-notice"],
  [{ state: "announced" }, "announced"],
  [{ state: "announced", isInUse: true }, "in-use"],
  [{ state: "announced", isWithdrawalAsked: true }, "withdrawal-asked"],
  [{ state: "withdrawn", effectiveOn: "2021-01-01" }, "withdrawn"],
  [{ state: "carried" }, "carried"],
  [{ state: "carried", isInUse: true }, "in-use"],
])("The list of editions calls %j %s", (parts, state) => {
  const { rows } = draw(<EditionTable lines={[line(parts)]} locale="en" />);
  expect(rows[1]).toEqual(["Edition 2021", t(state), "–", "ab".repeat(8)]);
});

it("The list of editions names the day of each, and leads to it", () => {
  const { rows, links } = draw(<EditionTable lines={[line({ effectiveOn: "2021-01-01" })]} locale="fr" />, "fr");
  expect(rows[1]?.[2]).toBe("1er janvier 2021");
  expect(links).toEqual([["Édition 2021", "/editions/e1"]]);
});
