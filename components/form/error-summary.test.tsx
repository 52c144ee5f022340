import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { FieldCode } from "@/lib/form/fault";
import { ErrorSummary } from "./error-summary";
import { TextField } from "./field/text-field";
import type { FormSource } from "./source/form-source";
import type { Trouble } from "./source/trouble";
import { FromAnswer, InBrowser, type Standing } from "./testing/sources";

const t = translations("form");
const error = translations("form.errors");

const labels = { first: "First", second: "Second" };
const values = { first: "", second: "" };

const form = (source: FormSource) => (
  <>
    <ErrorSummary source={source} />
    <TextField name="first" label="First" />
    <TextField name="second" label="Second" />
  </>
);

const drawn = (Source: typeof InBrowser, standing: Omit<Standing, "values">): string =>
  draw(
    <Source values={values} labels={labels} {...standing}>
      {form}
    </Source>,
    "en",
    "/people?search=x",
  ).html;

const textOf = (html: string): string => html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
const summaryOf = (html: string): string => textOf(html.slice(0, html.indexOf("<label")));

describe("the summary of what stands in the way", () => {
  const fields: Record<string, FieldCode> = { second: "required", first: "email-impossible" };

  it("is the same whether the browser or the server found it", () => {
    expect(drawn(FromAnswer, { fields })).toBe(drawn(InBrowser, { fields }));
  });

  it("counts the faults, names each field in the order of the page, and leads to it", () => {
    const html = drawn(FromAnswer, { fields });
    const said = [
      t("summary.title", { count: 2 }),
      ...["First – ", error("email-impossible"), "Second – ", error("required")],
    ];
    expect(summaryOf(html)).toBe(`|${said.join("|")}|`);
    for (const name of ["first", "second"]) {
      expect(html).toContain(`href="#f-${name}"`);
      expect(html).toContain(`id="f-${name}"`);
    }
  });

  it("is announced, and takes the focus where no script does it", () => {
    expect(drawn(FromAnswer, { fields })).toMatch(/<div role="alert" tabindex="-1" autofocus=""/i);
  });

  it("says a fault that no field of the page has", () => {
    expect(summaryOf(drawn(FromAnswer, { fields: { gone: "required" } }))).toContain(error("required"));
  });

  it("is not there before anything was sent, nor where nothing stands in the way", () => {
    expect(drawn(FromAnswer, { fields, rest: { attempts: 0 } })).not.toContain('role="alert"');
    expect(drawn(FromAnswer, {})).not.toContain('role="alert"');
  });
});

describe("why a form did not get through", () => {
  const refused = (code: string, params = {}): Trouble => ({ is: "refused", code: code as never, params });
  const draft = { savedAt: null, restoredAt: null, discard: () => undefined };

  it.each<[string, Trouble, RegExp | string]>([
    ["a refusal", refused("last-owner"), /owner/],
    ["a refusal with what its sentence needs", refused("rate-limited", { minutes: 15 }), /15 minutes/],
    ["an ended session, with the way back", { is: "signed-out" }, /Sign in again/],
    ["a lost connection", { is: "connection-lost" }, t("connection-lost")],
    ["a portal that was updated", { is: "reload-needed" }, t("reload-needed-plain")],
    ["a fault of ours, under its reference", { is: "fault", reference: "ab12" }, /our side.*ab12/],
  ])("is said of %s", (_, trouble, sentence) => {
    expect(summaryOf(drawn(FromAnswer, { rest: { trouble } }))).toMatch(sentence);
  });

  it("leads back to this page after signing in again", () => {
    const html = drawn(FromAnswer, { rest: { trouble: { is: "signed-out" } } });
    expect(html).toContain(`href="/en/sign-in?return=${encodeURIComponent("/en/people?search=x")}"`);
  });

  it("is said once where the field says it already", () => {
    const html = drawn(FromAnswer, { fields: { first: "wrong-code" }, rest: { trouble: refused("wrong-code") } });
    expect(summaryOf(html).match(/wrong/g)).toHaveLength(1);
  });

  it("is said beside the field's fault where it says more", () => {
    const trouble = refused("rate-limited", { minutes: 15 });
    const html = drawn(FromAnswer, { fields: { first: "wrong-password" }, rest: { trouble } });
    expect(summaryOf(html)).toMatch(/15 minutes.*First/);
  });

  it("promises that what was typed is kept only where the form keeps a draft", () => {
    const trouble = refused("stale");
    expect(drawn(FromAnswer, { rest: { trouble, draft } })).toContain("What you typed is kept");
    expect(drawn(FromAnswer, { rest: { trouble } })).not.toContain("What you typed is kept");
  });
});
