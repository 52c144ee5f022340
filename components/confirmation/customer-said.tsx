import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import type { CustomerSaid } from "@/lib/confirmation/said";
import { formatInstant } from "@/lib/i18n/clock";

type Props = { said: CustomerSaid; side: "partner" | "staff" };

const edges = { yes: "border-met bg-met-wash", no: "border-risk bg-risk-wash", none: "border-edge bg-wash" } as const;

const useLines = ({ said, side }: Props): string[] => {
  const t = useTranslations("confirmation");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const on = (at: Date): string => formatInstant(at, locale, timeZone);
  const { name, email, state, answer, askedAt, expiresAt, remindedAt, isPublicMailbox } = said;
  const given = answer
    ? []
    : [state === "answered" ? "" : t(`said.${state}`, { name, on: on(askedAt), until: on(expiresAt) })];
  const reminded = !answer && remindedAt ? [t("said.reminded", { on: on(remindedAt) })] : [];
  const yes = answer?.tookPlace ? [t("said.yes", { name, on: on(answer.answeredAt) })] : [];
  const no =
    answer && !answer.tookPlace
      ? [t(side === "staff" ? "said.no-staff" : "said.no", { name, on: on(answer.answeredAt) })]
      : [];
  const older = answer && !said.isStillTold ? [t("said.older")] : [];
  const mailbox =
    side === "staff"
      ? [t(isPublicMailbox ? "said.public-mailbox" : "said.own-domain", { email })]
      : [isPublicMailbox ? t("said.public-supports") : ""];
  return [...given, ...reminded, ...yes, ...no, ...older, ...mailbox].filter((line) => line !== "");
};

/** One customer who was asked, and what they said of it; the reason of a no is shown to staff only. */
export function CustomerSaidItem({ said, side }: Props) {
  const t = useTranslations("confirmation");
  const lines = useLines({ said, side });
  const { answer } = said;
  return (
    <li className={`grid gap-1 border-l-2 px-4 py-3 ${edges[answer ? (answer.tookPlace ? "yes" : "no") : "none"]}`}>
      {lines.map((line) => (
        <p key={line} className="break-words text-soft first:font-medium first:text-ink">
          {line}
        </p>
      ))}
      {answer?.outcome ? (
        <p>
          {t("said.outcome")} <strong>{t(`words.${answer.outcome}`)}</strong>
        </p>
      ) : null}
      {answer?.sentence ? (
        <p className="measure whitespace-pre-line break-words">{t("said.sentence", { sentence: answer.sentence })}</p>
      ) : null}
      {answer?.reason ? (
        <div className="measure">
          <p className="font-medium">{t("said.reason")}</p>
          <p className="whitespace-pre-line break-words">{answer.reason}</p>
        </div>
      ) : null}
    </li>
  );
}
