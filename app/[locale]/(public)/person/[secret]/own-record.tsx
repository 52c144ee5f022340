import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import type { OwnRecord as Shown } from "@/db/queries/person/own";
import type { Day } from "@/lib/date/day";
import { chooseAction, consentAction } from "./actions";
import { CorrectionForm } from "./correction-form";
import { ObjectionForm } from "./objection-form";
import { OwnCredentials } from "./own-credentials";
import { OwnFacts } from "./own-facts";
import { OwnRequests } from "./own-requests";

type Props = { secret: string; record: Shown; today: Day; mayChoose: boolean };

/** What one company says about the person, and what they can answer. */
export function OwnRecord({ secret, record, today, mayChoose }: Props) {
  const t = useTranslations("person.own");
  const { id, company, standing, objectedOn, consentedAt } = record;
  const row = { secret, id };
  const mayAgree = consentedAt === null || objectedOn !== null;
  return (
    <Section title={<span translate="no">{company}</span>}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Note tone={standing === "counted" ? "met" : "plain"}>{t(`standing.${standing}`, { company })}</Note>
        <OwnFacts record={record} />
        <OwnCredentials record={record} today={today} />
        <OwnRequests secret={secret} record={record} />
        {mayChoose ? (
          <PressForm action={chooseAction} hidden={row} label={t("choose", { company })} variant="secondary" />
        ) : null}
        {mayAgree ? (
          <PressForm
            action={consentAction}
            hidden={row}
            label={t(objectedOn ? "agree-again" : "agree", { company })}
            variant={objectedOn ? "secondary" : "primary"}
          />
        ) : null}
        <div className="grid justify-items-start gap-2">
          <Disclosure summary={t("correct")} className="w-full">
            <CorrectionForm row={row} record={record} />
          </Disclosure>
          <Disclosure summary={t(objectedOn ? "remove" : "object", { company })} className="w-full">
            <ObjectionForm row={row} company={company} isObjecting={objectedOn !== null} />
          </Disclosure>
        </div>
      </div>
    </Section>
  );
}
