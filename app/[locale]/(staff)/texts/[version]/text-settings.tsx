import { useTranslations } from "next-intl";
import { FaultsHere } from "@/components/agreement/text/draft/fault-list";
import { PressForm } from "@/components/form/press-form";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { FactList } from "@/components/ui/fact-list";
import type { TextView } from "@/db/queries/agreement/text/find";
import { placeholders } from "@/lib/agreement/text/placeholder";
import { arrangeTextAction } from "./actions";

/** What is true of the whole text: its title, its term, and what its clauses may leave to be filled in. */
export function TextSettings({ text }: { text: TextView }) {
  const t = useTranslations("text");
  const word = useTranslations("agreement");
  const { body, version, rowVersion, faults, may } = text;
  const { months, windowDays: days, without } = body.term;
  const used = JSON.stringify(body.parts);
  const facts = [
    { key: "fr", label: t("title-in", { language: word("documents.language.fr") }), value: body.title.fr },
    { key: "en", label: t("title-in", { language: word("documents.language.en") }), value: body.title.en },
    {
      key: "term",
      label: t("term.label"),
      value: `${t("term.months", { months })}\n${t("term.window", { days })}\n${t(`term.${without}`)}`,
    },
    {
      ...{ key: "placeholders", label: t("placeholders.label") },
      value: [`{@…} ${t("placeholders.article")}`]
        .concat(
          placeholders.map(
            (one) =>
              `{${one}} ${t(`placeholders.${one}`)}${used.includes(`{${one}}`) ? ` ${t("placeholders.used")}` : ""}`,
          ),
        )
        .join("\n"),
    },
  ];
  return (
    <Section title={t("whole")} id="at-text">
      <div className="grid max-w-3xl gap-4">
        <FaultsHere faults={faults.filter(({ at }) => at === "text")} />
        <FactList facts={facts} />
        {may.edit ? (
          <div className="flex flex-wrap items-start gap-4">
            <ButtonLink href={`/texts/${version}/at/text`}>{t("edit-whole")}</ButtonLink>
            {faults.some(({ code }) => code === "typography") ? (
              <PressForm
                action={arrangeTextAction}
                hidden={{ version, rowVersion, place: "text", arrangement: "typography" }}
                label={t("set-typography")}
                variant="secondary"
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </Section>
  );
}
