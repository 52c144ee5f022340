"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const themeNow = (): Theme => themes.find((one) => one === document.documentElement.dataset.theme) ?? "system";

const watch = (listener: () => void): (() => void) => {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
};

const choose = (theme: Theme): void => {
  const age = theme === "system" ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

/** Light, dark or system; the server reads the cookie, so that the first paint has the right colours. */
export function ThemeSwitch() {
  const t = useTranslations("ui.theme");
  const theme = useSyncExternalStore<Theme>(watch, themeNow, () => "system");
  return (
    <label className="inline-flex items-center gap-2 text-sm text-soft">
      {t("label")}
      <select
        value={theme}
        onChange={(event) => choose(themes.find((one) => one === event.target.value) ?? "system")}
        className="border-rule border-b bg-paper py-1 text-ink"
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
