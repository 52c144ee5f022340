import { useTranslations } from "next-intl";
import { type DraftText, isPartName, placeIn } from "@/lib/agreement/text/draft/draft";
import { placeNumber } from "@/lib/agreement/text/draft/number";

/** What a place of the text is called: its kind, and the number that documents print. */
export const usePlaceName = (text: DraftText): ((at: string) => string) => {
  const t = useTranslations("text.places");
  return (at) => {
    const place = placeIn(at) ?? [];
    const number = placeNumber(text, at);
    if (place.length === 0) return t("text");
    const id = text.parts[place[0] ?? -1]?.id ?? "";
    if (place.length === 1 && !isPartName(id)) return t("part", { id });
    if (place.length === 1) return id === "framework" ? t("framework") : t("annex", { number });
    return place.length === 2 ? t("article", { number }) : t("clause", { number });
  };
};
