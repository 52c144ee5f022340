import { describe, expect, it } from "vitest";
import { drawnIn, elementsOf, type FormElement, fillIn, holds, typedIn } from "./elements";

const text = (name: string, value: string, defaultValue = ""): FormElement => ({
  ...{ name, type: "text", value, defaultValue },
});
const box = (name: string, value: string, checked: boolean, defaultChecked = false): FormElement => ({
  ...{ name, type: "checkbox", value, checked, defaultChecked },
});
const list = (name: string, value: string, first: string): FormElement => ({
  ...{ name, type: "select-one", value },
  options: ["a", "b"].map((one) => ({ value: one, defaultSelected: one === first })),
});

const form = () => [
  { name: "id", type: "hidden", value: "row", defaultValue: "row" },
  text("email", "typed@x.example", "given@x.example"),
  box("agrees", "on", true),
  box("roles", "owner", true, true),
  box("roles", "viewer", false, true),
  list("locale", "b", "a"),
  { name: "way", type: "radio", value: "x", checked: false, defaultChecked: true },
  { name: "way", type: "radio", value: "y", checked: true, defaultChecked: false },
];

describe("the elements of a form", () => {
  it("are those with a name that hold something", () => {
    const elements = [text("a", ""), { name: "", type: "text", value: "" }, { name: "go", type: "submit", value: "1" }];
    expect(elementsOf({ elements }).map(({ name }) => name)).toEqual(["a"]);
    const file = { name: "file", type: "file", value: "C:\\fakepath\\text.md" };
    expect(elementsOf({ elements: [...elements, file] }).map(({ name }) => name)).toEqual(["a"]);
  });

  it("hold what was typed, in the shape of the form's values", () => {
    expect(typedIn(form())).toEqual({
      email: "typed@x.example",
      agrees: true,
      roles: ["owner"],
      locale: "b",
      way: "y",
    });
  });

  it("held what the page drew", () => {
    expect(drawnIn(form())).toEqual({
      ...{ email: "given@x.example", agrees: false, roles: ["owner", "viewer"], locale: "a", way: "x" },
    });
  });

  it("are filled again with what was typed, and left alone where nothing was", () => {
    const elements = form();
    const { roles: _, ...others } = drawnIn(elements);
    fillIn(elements, { ...others, roles: [], id: "other" });
    expect(typedIn(elements)).toEqual({ ...others, roles: [] });
    expect(elements[0]?.value).toBe("row");
  });

  it("of a name nobody has hold nothing", () => {
    expect(holds([])).toBeUndefined();
  });
});
