import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";

type Line = { text: string; isLoss: boolean; unmet: string[] };

/** What a change would do to the tier, before it is saved. */
export function TierEffectNote({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations("person.effect");
  const isLoss = lines.some((line) => line.isLoss);
  return (
    <Note tone={isLoss ? "risk" : "plain"} isAnswer>
      <p className="font-semibold">{t("title")}</p>
      {lines.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="grid gap-1.5">
        {lines.map(({ text, unmet }) => (
          <li key={text}>
            <p>{text}</p>
            {unmet.length > 0 ? <p>{t("unmet")}</p> : null}
            <ul className="list-disc pl-5">
              {unmet.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {isLoss ? <p>{t("grace")}</p> : null}
    </Note>
  );
}
