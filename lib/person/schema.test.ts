import { describe, expect, it } from "vitest";
import { faultsBy } from "@/lib/form/testing/faults";
import { addPersonForm, leavePersonForm } from "@/lib/person/form";
import { personFormValues } from "@/lib/person/form-values";
import { addPersonSchema } from "@/lib/person/schema";

const person = { name: "Zoé Martin", email: "", employedFrom: "2017-09-01", employedUntil: "" };
const faults = faultsBy(addPersonForm);

describe("a person's form", () => {
  const of = (change: object) => faults({ ...person, ...change });

  it("accepts a name and a first day", () => expect(of({})).toEqual([]));

  it.each<[object, string]>([
    [{ name: "  " }, "name:required"],
    [{ name: "x".repeat(121) }, "name:too-long"],
    [{ name: "a\u0000b" }, "name:characters-refused"],
    [{ name: undefined }, "name:required"],
    [{ email: "zoe@" }, "email:email-impossible"],
    [{ employedFrom: "" }, "employedFrom:required"],
    [{ employedFrom: "2019-02-30" }, "employedFrom:day-impossible"],
    [{ employedFrom: "0201-02-03" }, "employedFrom:day-too-old"],
    [{ employedUntil: "3019-01-01" }, "employedUntil:day-too-far"],
    [{ employedUntil: "2017-08-31" }, "employedUntil:until-before-from"],
  ])("says what is wrong with %j", (change, fault) => expect(of(change)).toEqual([fault]));

  it("asks for the last day with the company, which may be the first one and not the day before", () => {
    expect(addPersonForm.parse({ ...person, employedUntil: "2017-09-01" }).employedUntil).toBe("2017-09-02");
    expect(personFormValues({ ...person, email: null, employedUntil: "2017-09-02" }).employedUntil).toBe("2017-09-01");
    expect(
      leavePersonForm.parse({ id: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00", rowVersion: 1, employedUntil: "2020-02-29" })
        .employedUntil,
    ).toBe("2020-03-01");
  });

  it("says what its data says, which reads its own output again unchanged", () => {
    expect(addPersonForm.parse(person)).toEqual({ ...person, email: null, employedUntil: null });
    const once = addPersonForm.parse({ ...person, name: " Zoé ", email: "ZOE@Example.test" });
    expect(once).toMatchObject({ name: "Zoé", email: "zoe@example.test", employedUntil: null });
    expect(addPersonSchema.parse(once)).toEqual(once);
  });
});
