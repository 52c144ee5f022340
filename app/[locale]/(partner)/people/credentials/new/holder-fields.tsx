"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/field/select-field";
import { PersonFields } from "@/components/person/person-fields";
import { SeenElsewhereField } from "@/components/person/seen-field";
import { newHolder } from "@/lib/credential/form";

type Props = { holders: readonly { id: string; name: string }[]; holder: string; asksElsewhere: boolean };

/** Asks who holds the certification; the fields of a new person appear only for a new person. */
export function HolderFields({ holders, holder, asksElsewhere }: Props) {
  const t = useTranslations("credential.fields");
  const known = holders.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {known.length > 0 ? (
        <SelectField
          name="holder"
          label={t("holder")}
          options={[{ value: newHolder, label: t("holder-new") }, ...known]}
        />
      ) : null}
      {holder === newHolder ? <PersonFields /> : null}
      {holder === newHolder && asksElsewhere ? <SeenElsewhereField /> : null}
    </>
  );
}
