import { useFormatter, useLocale, useTranslations } from "next-intl";
import { isOfShape, saidKind } from "@/lib/activity/kind";
import { credentialName } from "@/lib/credential/name";
import { formatMoney } from "@/lib/money";
import { type ActivityMove, amountOfMove, kindOfMove } from "@/lib/plan/scenario/activity-move";
import type { Move } from "@/lib/plan/scenario/move";

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
  const kinds = useTranslations("kinds");
  const format = useFormatter();
  const locale = useLocale();
  const nameOf = useNameOf(names);
  const activityPhrase = (move: ActivityMove): string => {
    const kind = kindOfMove(move.move);
    const [count, isMoney] = [amountOfMove(move), kind && isOfShape(kind, "money")];
    const amount = isMoney ? formatMoney({ amountCents: count, currency }, locale) : format.number(count);
    return kind ? kinds(`${saidKind(kind)}.step`, { count, amount }) : "";
  };
  return (move) => {
    switch (move.move) {
      case "exam":
        return t("exam", { who: nameOf(move.person), skill: credentialName(move) });
      case "hire":
        return t("hire", { who: nameOf(move.person) });
      case "leave":
        return t("leave", { who: nameOf(move.person) });
      case "sign":
        return t("sign");
      default:
        return activityPhrase(move);
    }
  };
};
