import { useTranslations } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { locales } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { FormWords } from "./form-words";
import { FrameWords } from "./frame-words";

const Close = () => useTranslations("ui")("close");

it.each(locales)("a page in %s says the words of its scripts, and what the server sends instead of them", (locale) => {
  const config = { locale, timeZone: "Europe/Paris" };
  const { ui } = messagesOf(locale);
  for (const Words of [FrameWords, FormWords]) {
    const own = renderToStaticMarkup(
      <Words {...config} sent={{}}>
        <Close />
      </Words>,
    );
    const other = renderToStaticMarkup(
      <Words {...config} sent={{ ui: { ...ui, close: "⟦Close⟧" } }}>
        <Close />
      </Words>,
    );
    expect([own, other]).toEqual([ui.close, "⟦Close⟧"]);
  }
});
