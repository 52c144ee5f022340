import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { FileField } from "@/components/form/file/file-field";
import { FromAnswer, InBrowser, type Standing } from "@/components/form/testing/sources";
import { draw, translations } from "@/components/testing/render";
import type { FieldCode } from "@/lib/form/fault";
import { AddressField, AddressSelect } from "./address-field";
import { AmountField } from "./amount-field";
import { CheckboxField } from "./checkbox-field";
import { CheckboxGroup } from "./checkbox-group";
import { DateField } from "./date-field";
import { LanguageField } from "./language-field";
import { MonthField } from "./month-field";
import { RadioGroupField } from "./radio-group-field";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { TextareaField } from "./textarea-field";

const options = ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() }));

type Kind = { field: ReactNode; value: unknown; holds: RegExp };

/** Every kind of field, what it is given, and how its markup says so. */
const kinds: Record<string, Kind> = {
  text: { field: <TextField name="x" label="Field" help="Help" />, value: "typed", holds: /value="typed"/ },
  number: { field: <TextField name="x" label="Field" help="Help" />, value: 4, holds: /value="4"/ },
  textarea: {
    field: <TextareaField name="x" label="Field" help="Help" />,
    value: "typed",
    holds: />typed<\/textarea>/,
  },
  select: {
    field: <SelectField name="x" label="Field" help="Help" options={options} />,
    value: "b",
    holds: /<option value="b" selected="">/,
  },
  language: {
    field: <LanguageField name="language" label="Field" help="Help" />,
    value: "en",
    holds: /<option value="en" selected="">English/,
  },
  amount: {
    field: <AmountField name="x" label="Field" help="Help" currency="EUR" />,
    value: "1,200.50",
    holds: /value="1,200.50".*Read as €1,200.50/,
  },
  date: { field: <DateField name="x" label="Field" help="Help" />, value: "2019-10-01", holds: /value="2019-10-01"/ },
  month: { field: <MonthField name="x" label="Field" help="Help" />, value: "2019-09", holds: /value="2019-09"/ },
  checkbox: {
    field: <CheckboxField name="x" label="Field" help="Help" />,
    value: true,
    holds: /type="checkbox"[^>]* checked=""/,
  },
  checkboxes: {
    field: <CheckboxGroup name="x" label="Field" help="Help" options={options} />,
    value: ["a", "c"],
    holds: /checked="" value="a".* name="x" value="b".*checked="" value="c"/,
  },
  radios: {
    field: <RadioGroupField name="x" label="Field" help="Help" options={options} />,
    value: "b",
    holds: /type="radio"[^>]* checked="" value="b"/,
  },
  file: {
    field: <FileField name="x" label="Field" help="Help" initial={{ id: "f1", name: "proof.pdf", size: 10 }} />,
    value: "f1",
    holds: /<input type="hidden" name="x" value="f1"\/>.*proof\.pdf/,
  },
};

const drawn = (Source: typeof InBrowser, field: ReactNode, standing: Standing): string =>
  draw(<Source {...standing}>{() => field}</Source>).html;

const error = translations("form.errors");

describe.each(Object.entries(kinds))("a field of kind %s", (kind, { field, value, holds }) => {
  const name = kind === "language" ? "language" : "x";
  const standing: Standing = { values: { [name]: value }, fields: { [name]: "required" } };

  it("looks the same whether the browser or the server's answer fills it", () => {
    expect(drawn(FromAnswer, field, standing)).toBe(drawn(InBrowser, field, standing));
  });

  it.each([
    ["the browser", InBrowser],
    ["the server's answer", FromAnswer],
  ])("shows what %s holds, its label above, its fault and its help below", (_, Source) => {
    const text = drawn(Source, field, standing);
    expect(text).toMatch(holds);
    expect(text).toContain("Help");
    const [above = "", below = ""] = text.split(error("required"));
    expect(above).toContain("Field");
    if (kind !== "checkbox") expect(below).toContain("Help");
    expect(text).toContain(`id="f-${name}"`);
  });

  it("says its fault to a screen reader, at the element that the summary leads to", () => {
    expect(drawn(FromAnswer, field, standing)).toMatch(new RegExp(`aria-describedby="f-${name}-fault`));
    expect(drawn(FromAnswer, field, { values: {} })).not.toContain("fault");
  });
});

describe("a fault at a field", () => {
  it.each([
    ["a schema's key", "siren-check-digit", error("siren-check-digit")],
    ["a code that has no sentence of its own for a field", "last-owner", error("invalid")],
    ["a sentence of zod's", "Invalid input: expected string", error("invalid")],
  ])("is said from %s", (_, code, sentence) => {
    // Neither of the last two compiles as a code; both may still come from a library or an older page.
    const fields = { x: code as FieldCode };
    const text = drawn(FromAnswer, <TextField name="x" label="Field" />, { values: {}, fields });
    const said = /<\/svg>([^<]*)<\/p>/.exec(text)?.[1] ?? "";
    expect(said).toBe(sentence);
    expect(said).not.toContain(code);
  });
});

describe("a field outside a form source", () => {
  it("says what its own props say", () => {
    const text = draw(<TextField name="x" label="Field" defaultValue="given" error="Not so." />).html;
    expect(text).toMatch(/value="given"/);
    expect(text).toMatch(/aria-invalid="true".*Not so\./);
  });
});

describe("a field of an address form", () => {
  it("begins with what the address says, and says what is wrong with it", () => {
    const text = draw(<AddressField name="on" label="Day" defaultValue="2019-13-01" error="No such day." />).html;
    expect(text).toMatch(/<label for="asked-on".*value="2019-13-01"/);
    expect(text).toMatch(/aria-invalid="true" aria-describedby="asked-on-fault".*No such day\./);
  });

  it("may have its label read aloud only", () => {
    const text = draw(
      <AddressSelect name="s" label="State" isLabelHidden placeholder="All" options={options} defaultValue="c" />,
    ).html;
    expect(text).toMatch(/<label for="asked-s" class="sr-only">State/);
    expect(text).toMatch(/<option value="">All<\/option>.*<option value="c" selected="">/);
  });
});
