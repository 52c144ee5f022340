import { describe, expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { CurrentPasswordField } from "./current-password-field";
import { NewPasswordField } from "./new-password-field";
import { SpentLink } from "./spent-link";

describe("a link that is no longer good", () => {
  it.each([
    ["reset", "en", "ask-again", "/reset"],
    ["reset", "fr", "ask-again", "/reset"],
    ["invitation", "en", "sign-in", "/sign-in"],
    ["invitation", "fr", "sign-in", "/sign-in"],
    ["address", "en", "sign-in", "/sign-in"],
  ] as const)("of a %s says so in %s, and what to do instead", (kind, locale, label, href) => {
    const t = translations("account.spent", locale);
    const { textsOf, lines, links } = draw(<SpentLink kind={kind} />, locale);
    expect(textsOf("h1")).toEqual([t("title")]);
    expect(lines).toContain(t(kind));
    expect(links).toEqual([[t(label), href]]);
  });
});

describe("a field for a password", () => {
  it.each([
    ["the current one", <CurrentPasswordField key="c" />, "currentPassword", "current-password"],
    ["a new one", <NewPasswordField key="n" />, "password", "new-password"],
  ])("that asks for %s is hidden while typed, and known to password managers", (_, field, name, autocomplete) => {
    const [input] = all(draw(field).root, "input");
    expect(input?.attributes).toMatchObject({ name, type: "password" });
    expect([input?.attributes.autoComplete, input?.attributes.autocomplete]).toContain(autocomplete);
  });
});
