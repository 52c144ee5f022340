import { useTranslations } from "next-intl";
import type { SelectOption } from "@/components/form/field/select-input";
import { Section } from "@/components/layout/section";
import { emptyRules } from "@/lib/set-up/schema";
import { BuiltInForm } from "./built-in-form";
import { OwnRulesForm } from "./own-rules-form";

type Props = { rowVersion: number; shipped: SelectOption[]; edition: string; isOwn: boolean; mayDraft: boolean };

/** The ways to a programme's rules before it opens: built in, or drafted here. */
export function ChooseRules({ rowVersion, shipped, edition, isOwn, mayDraft }: Props) {
  const t = useTranslations("set-up.rules");
  const bases = [...shipped, { value: emptyRules, label: t("empty") }];
  return (
    <div>
      <Section title={t("built-in")}>
        {isOwn ? <p>{t("own-in-use")}</p> : <BuiltInForm {...{ rowVersion, editions: shipped, edition }} />}
      </Section>
      <Section title={t("own")} lead={t("draft-waits")}>
        {mayDraft ? <OwnRulesForm bases={bases} /> : <p>{t("not-yours")}</p>}
      </Section>
    </div>
  );
}
