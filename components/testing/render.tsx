import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { PathnameContext, SearchParamsContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { createTranslator, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { ReactFormState } from "react-dom/client";
import { renderToReadableStream, renderToStaticMarkup } from "react-dom/server";
import type { Action, FormState } from "@/lib/form/state";
import { formats } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locale";
import { messagesOf, type Namespace } from "@/lib/i18n/messages";
import { hiddenIn, postsTo } from "./door";
import { all, everything, parse, plain, textOf } from "./markup";

const configOf = (locale: Locale) => ({
  locale,
  messages: messagesOf(locale),
  formats,
  timeZone: "Europe/Paris",
  // A message that is missing or lacks a value fails the test that draws it.
  onError: (error: Error) => {
    throw error;
  },
});

const idle = () => undefined;
const router: AppRouterInstance = {
  back: idle,
  forward: idle,
  refresh: idle,
  push: idle,
  replace: idle,
  prefetch: idle,
  bfcacheId: "",
};

/** An action for forms that are drawn and never sent. */
export const noAction = (async () => null) as unknown as Action<never>;

/** `address` is that of the page, without the language. */
const onPage = (node: ReactNode, locale: Locale, address: string) => {
  const { pathname, searchParams } = new URL(address, "https://portal.invalid");
  return (
    <AppRouterContext value={router}>
      <PathnameContext value={`/${locale}${pathname}`}>
        <SearchParamsContext value={searchParams}>
          <NextIntlClientProvider {...configOf(locale)}>{node}</NextIntlClientProvider>
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>
  );
};

const read = (html: string) => {
  const root = parse(html);
  const textsOf = (tag: string): string[] => all(root, tag).map(textOf);
  return {
    html,
    root,
    text: textOf(root),
    lines: textOf(root).split("\n").filter(Boolean),
    textsOf,
    /** The texts of links with where they lead, without the language. */
    links: all(root, "a").map((link) => [textOf(link), (link.attributes.href ?? "").replace(/^\/(fr|en)(?=\/|$)/, "")]),
    /** Labels of description lists with their values. */
    facts: Object.fromEntries(
      all(root, "dt").map((label, place) => [textOf(label), textOf(all(root, "dd")[place] ?? parse(""))]),
    ),
    /** The rows of tables as the texts of their cells, heads included. */
    rows: all(root, "tr").map((row) => [...all(row, "th"), ...all(row, "td")].map(textOf)),
    /** The values of an attribute, wherever it stands. */
    valuesOf: (name: string): string[] =>
      everything(root).flatMap(({ attributes }) => (name in attributes ? [plain(attributes[name] ?? "")] : [])),
  };
};

/** Draws a component as the server would, with the real messages, and answers what a reader finds in it. */
export const draw = (node: ReactNode, locale: Locale = "en", address = "/") =>
  read(renderToStaticMarkup(onPage(node, locale, address)));

type Posted = { to: string; answer: FormState };

const stream = async (page: ReactNode, formState: ReactFormState | null) => {
  const body = await renderToReadableStream(page, { formState });
  return read((await new Response(body).text()).replace(/<!--.*?-->/g, ""));
};

/** Draws a page again with the answer to a form that the browser posted by itself, as Next does. */
export const drawAnswered = async (node: ReactNode, { to, answer }: Posted, locale: Locale = "en") => {
  const page = onPage(node, locale, "/");
  const form = all((await stream(page, null)).root, "form").find((one) => postsTo(one) === to);
  const key = form && hiddenIn(form).$ACTION_KEY;
  if (!key) throw new Error(`no form that keeps its answer posts to ${to}`);
  return stream(page, [answer, key, to, 0] as unknown as ReactFormState);
};

/** The real messages of a namespace, to say what a state must read like without writing its sentence twice. */
export const translations = (namespace: string, locale: Locale = "en") => {
  const t = createTranslator({ ...configOf(locale), namespace: namespace as Namespace });
  const say = t as unknown as (key: string, values?: Record<string, string | number | Date>) => string;
  return (...given: Parameters<typeof say>): string => plain(say(...given));
};
