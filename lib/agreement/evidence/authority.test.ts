import { expect, it } from "vitest";
import { appointmentWords, mandateStatement } from "./authority";

const open = { capacity: "CEO", fromOn: "2019-01-01", untilOn: null };
const closed = { ...open, untilOn: "2020-01-01" };

it("says of a mandate in what capacity, and from when until when", () => {
  expect(mandateStatement({ ...open, parent: null }, "en")).toBe("CEO, mandate since 2019-01-01, without end");
  expect(mandateStatement({ ...closed, parent: null }, "fr")).toBe("CEO, mandat du 2019-01-01 au 2020-01-01 exclu");
});

it("says of a delegation whose it is, and what the delegator's mandate says", () => {
  const parent = { holder: "Ada", ...closed };
  expect(mandateStatement({ ...open, parent }, "en")).toBe(
    "CEO, mandate since 2019-01-01, without end, by delegation of Ada, CEO (mandate from 2019-01-01 until 2020-01-01, exclusive)",
  );
});

it("says since when the vendor's countersigner is appointed", () => {
  expect(appointmentWords("2019-05-01", "fr")).toEqual({
    capacity: "Contresignataire du programme partenaires",
    statement: "Nommé contresignataire par l'administrateur du programme, depuis le 2019-05-01 (UTC)",
  });
  expect(appointmentWords("2019-05-01", "en").capacity).toBe("Countersigner of the partner programme");
});
