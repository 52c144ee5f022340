import { useFormatter, useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/lib/money";
import type { Move } from "@/lib/plan/scenario/move";

const skillOf = ({ type, track }: Move & { move: "exam" }): string => (track ? `${type}-${track}` : type);

/** The name of a person in a simulation, or "new hire 1", "new hire 2" and so on. */
export const useNameOf = (names: Readonly<Record<string, string>>): ((person: string) => string) => {
  const t = useTranslations("scenario");
  return (person) =>
    names[person] ??
    (person.startsWith("hire-") ? t("hire", { number: person.replace("hire-", "") }) : t("unknown-person"));
};

/** One step of a simulation in the reader's language. */
export const useMovePhrase = (names: Readonly<Record<string, string>>, currency: string): ((move: Move) => string) => {
  const t = useTranslations("scenario.moves");
  const format = useFormatter();
  const locale = useLocale();
  const nameOf = useNameOf(names);
  return (move) => {
    switch (move.move) {
      case "exam":
        return t("exam", { who: nameOf(move.person), skill: skillOf(move) });
      case "hire":
        return t("hire", { who: nameOf(move.person) });
      case "leave":
        return t("leave", { who: nameOf(move.person) });
      case "deployments":
        return t("deployments", { count: move.count });
      case "licences":
        return t("licences", { amount: formatMoney({ amountCents: move.cents, currency }, locale) });
      case "cloud":
        return t("cloud", { points: format.number(move.points) });
      case "sign":
        return t("sign");
    }
  };
};
