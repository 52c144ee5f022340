import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { Note } from "@/components/ui/note";
import type { OwnRecords as Shown } from "@/db/queries/person/own";
import { OwnRecord } from "./own-record";

/** What the address of the page says was just done. */
export const doneWords = ["consented", "chosen", "objected", "asked", "taken-back", "sent"] as const;
export type Done = (typeof doneWords)[number];

type Props = { secret: string; shown: Shown; done: Done | undefined };

/** Everything that companies declare under one address, company by company. */
export function OwnRecords({ secret, shown, done }: Props) {
  const t = useTranslations("person.own");
  const { email, vendor, records, today, rule } = shown;
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] content-start">
      <PageHeader title={t("title")} lead={t("lead", { vendor, email })} />
      {done ? (
        <div className="mb-8">
          <Note tone="met" isAnswer>
            {t(`done.${done}`)}
          </Note>
        </div>
      ) : null}
      {records.length === 0 ? <p className="text-lg">{t("nothing", { email })}</p> : null}
      {records.map((record) => (
        <OwnRecord
          key={record.id}
          secret={secret}
          record={record}
          today={today}
          mayChoose={rule === "chosen" && record.standing === "elsewhere"}
        />
      ))}
      <p className="measure text-soft text-sm">{t("kept")}</p>
    </div>
  );
}
