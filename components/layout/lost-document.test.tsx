import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { all, parse, textOf } from "@/components/testing/markup";
import { defaultLocale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import LostDocument from "./lost-document";

it("a page without a language is a whole page in the language of those who say none, with a way to the start", () => {
  const root = parse(renderToStaticMarkup(<LostDocument />));
  const { title, home } = messagesOf(defaultLocale).ui["not-found"];
  expect(all(root, "html").map(({ attributes }) => attributes.lang)).toEqual([defaultLocale]);
  expect(["title", "h1"].flatMap((tag) => all(root, tag).map(textOf))).toEqual([title, title]);
  expect(all(root, "a").map((link) => [link.attributes.href, textOf(link)])).toEqual([[`/${defaultLocale}`, home]]);
});
