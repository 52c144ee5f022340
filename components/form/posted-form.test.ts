import { describe, expect, it, vi } from "vitest";
import { draftedPost, emptySecrets } from "./posted-form";
import type { FormElement } from "./source/elements";

const field = (name: string, type: string, value: string, defaultValue = ""): FormElement => ({
  ...{ name, type, value, defaultValue },
});

const formWith = (elements: FormElement[]) => {
  const reset = vi.fn();
  const current = Object.assign(new EventTarget(), { elements, reset }) as unknown as HTMLFormElement;
  return { ref: { current }, elements, reset };
};

describe("a posted form that was refused", () => {
  it("loses its secrets and nothing else, above all not what the page itself put there", () => {
    const { ref, elements } = formWith([
      field("email", "email", "a@x.example"),
      field("password", "password", "hunter2"),
      field("code", "text", "123456"),
      field("secret", "hidden", "of-the-link"),
    ]);
    emptySecrets(ref);
    expect(elements.map(({ value }) => value)).toEqual(["a@x.example", "", "", "of-the-link"]);
  });
});

describe("the draft of a posted form", () => {
  it("is what a person typed over what the page gave, and can be put back", () => {
    const { ref, reset } = formWith([field("reason", "textarea", "typed", "given"), field("id", "hidden", "row")]);
    const form = draftedPost(ref);
    expect([form.given(), form.now()]).toEqual([{ reason: "given" }, { reason: "typed" }]);
    form.restore({ reason: "kept" });
    expect(form.now()).toEqual({ reason: "kept" });
    form.clear();
    expect(reset).toHaveBeenCalledOnce();
  });

  it("hears of each change until it listens no more", () => {
    const { ref } = formWith([]);
    const hear = vi.fn();
    const stop = draftedPost(ref).listen(hear);
    ref.current.dispatchEvent(new Event("input"));
    stop();
    ref.current.dispatchEvent(new Event("input"));
    expect(hear).toHaveBeenCalledOnce();
  });

  it("is nothing where the form is not on the page", () => {
    expect(draftedPost({ current: null }).now()).toEqual({});
  });
});
