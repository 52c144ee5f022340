import { describe, expect, it } from "vitest";
import { fieldCodeOf } from "@/lib/form/fault";
import { inOrder, listFaults } from "./faults";

const fault = (message: string) => ({ type: "custom", message, ref: { name: "x", type: "text" } });

describe("the faults of a form", () => {
  it("are listed flat, with paths as names", () => {
    const errors = { name: fault("required"), people: [undefined, { email: fault("email-impossible") }] };
    expect(listFaults(errors)).toEqual([
      { name: "name", type: "custom", message: "required" },
      { name: "people.1.email", type: "custom", message: "email-impossible" },
    ]);
  });

  it("may lie on a field called type", () => {
    expect(listFaults({ type: fault("required") })).toEqual([{ name: "type", type: "custom", message: "required" }]);
  });

  it("stand in the order of the fields, those of no field last", () => {
    const all = ["lost", "b", "a"].map((name) => ({ name, type: "custom", message: "required" }));
    expect(inOrder(all, ["a", "b"]).map(({ name }) => name)).toEqual(["a", "b", "lost"]);
  });
});

describe("the key of a fault", () => {
  it("is the message a schema put there", () => {
    expect(fieldCodeOf({ type: "custom", message: "siren-check-digit" })).toBe("siren-check-digit");
  });

  it("is told by its kind where no schema worded it", () => {
    expect(fieldCodeOf({ type: "invalid_type", message: "Invalid input: expected string, received undefined" })).toBe(
      "required",
    );
    expect(fieldCodeOf({ type: "too_big", message: "Too big: expected string" })).toBe("too-long");
    expect(fieldCodeOf({ type: "odd", message: "Something else" })).toBe("invalid");
    expect(fieldCodeOf({})).toBe("invalid");
  });
});
