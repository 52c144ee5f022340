import { useLocale, useTranslations } from "next-intl";
import { ButtonForm } from "@/components/form/button-form";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import type { IssuerView, ListedDocument } from "@/db/queries/badge/issuer";
import { formatDay } from "@/lib/date/day";
import { removeDocumentAction } from "./actions";
import { AddDocumentForm } from "./add-document-form";

type Row = { id: string; rowVersion: number };

function Document({ of: one, row, mayTrust }: { of: ListedDocument; row: Row; mayTrust: boolean }) {
  const t = useTranslations("badge.documents");
  const locale = useLocale();
  return (
    <li className="row gap-x-4 gap-y-1 border-rule border-b py-2">
      <span className="grid min-w-0">
        <span className="font-semibold">
          {t(`kinds.${one.kind}`)}
          {", "}
          {formatDay(one.asOf, locale)}
        </span>
        <span translate="no" className="wrap-anywhere text-soft text-sm">
          {one.address}
        </span>
      </span>
      {mayTrust ? (
        <ButtonForm action={removeDocumentAction} hidden={{ ...row, documentId: one.id }}>
          <Button type="submit" size="sm" aria-label={`${t("remove")} – ${one.address}`}>
            {t("remove")}
          </Button>
        </ButtonForm>
      ) : null}
    </li>
  );
}

/** The files that an issuer gave: whom it revoked, and copies of what it hosts. */
export function DocumentSection({ issuer: { id, rowVersion, documents, may } }: { issuer: IssuerView }) {
  const t = useTranslations("badge.documents");
  const row = { id, rowVersion };
  return (
    <Section title={t("title")} lead={t("lead")}>
      {documents.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="mb-5">
        {documents.map((one) => (
          <Document key={one.id} of={one} row={row} mayTrust={may.trust} />
        ))}
      </ul>
      {may.trust ? <AddDocumentForm key={rowVersion} row={row} /> : null}
    </Section>
  );
}
