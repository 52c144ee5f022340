import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { RequestDetail } from "@/components/person/request-detail";
import type { OwnRecord } from "@/db/queries/person/own";
import { takeBackAction } from "./actions";

/** What the person asked a company for, and what became of it. */
export function OwnRequests({ secret, record }: { secret: string; record: OwnRecord }) {
  const t = useTranslations("person.own");
  if (record.requests.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-lg">{t("requests")}</h3>
      <ul className="border-rule border-t">
        {record.requests.map((request) => (
          <li key={request.id} className="grid gap-2 border-rule border-b py-3">
            <RequestDetail request={request} />
            {request.state === "open" && request.kind === "correction" ? (
              <PressForm
                action={takeBackAction}
                hidden={{ secret, id: request.id }}
                label={t("take-back")}
                variant="secondary"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
