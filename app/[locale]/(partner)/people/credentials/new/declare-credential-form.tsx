"use client";

import { useLocale, useTranslations } from "next-intl";
import { fillInto, useBadgeFill } from "@/components/badge/use-badge-fill";
import { CredentialFields } from "@/components/credential/credential-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { type CredentialCatalogue, labelIn } from "@/lib/credential/catalogue";
import { declareCredentialSeenForm, newHolder } from "@/lib/credential/form";
import type { Day } from "@/lib/date/day";
import { pathWith } from "@/lib/form/query";
import { useRouter } from "@/lib/i18n/navigation";
import { declareCredentialAction } from "./actions";
import { HolderFields } from "./holder-fields";

const nobody = { name: "", email: "", employedFrom: "", employedUntil: "", isElsewhereSeen: false };
const nothing = { track: "", version: "", candidateId: "", earnedOn: "", expiresOn: "", proofFileId: "" } as const;

type Props = {
  holders: readonly { id: string; name: string }[];
  /** The person whose page led here. */
  chosen: string | undefined;
  /** Whoever fills the form in, where the company declared them: most often it is their own certification. */
  reader?: string | undefined;
  /** The exam that a plan proposed next. */
  skill: { type: string; track: string };
  catalogue: CredentialCatalogue;
  today: Day;
  draftKey: string;
  /** Whether the rules in use count a person of several companies in one of them alone. */
  asksElsewhere?: boolean;
};

/** Declares a certification and its holder in one form: a known person, or a new one declared with it. */
export function DeclareCredentialForm(props: Props) {
  const { holders, chosen, reader, skill, catalogue, today, draftKey, asksElsewhere = false } = props;
  const t = useTranslations("credential.declare-page");
  const told = useTranslations("badge.done");
  const router = useRouter();
  const locale = useLocale();
  const holder = chosen ?? reader ?? (holders.length === 0 ? newHolder : "");
  const form = useActionForm(declareCredentialSeenForm, declareCredentialAction, {
    defaults: { holder, ...nobody, ...nothing, ...skill },
    draftKey: [draftKey, chosen, skill.type, skill.track].filter(Boolean).join(":"),
    outbox: {
      form: "credential",
      path: pathWith("/people/credentials/new", { person: chosen, ...skill }),
      title: ({ type, holder: id, name }) =>
        [labelIn(catalogue.types, type, locale), holders.find((one) => one.id === id)?.name ?? name].join(" – "),
    },
    onDone: ({ personId, badge }) => {
      announce({ text: badge ? told(badge === "valid" ? "verified" : "other") : t("done"), tone: "met" });
      router.push(`/people/${personId}`);
    },
  });
  const fileId = form.form.watch("proofFileId") ?? "";
  const preview = useBadgeFill({ fileId, fill: fillInto(form.form) });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-xl gap-8">
      <fieldset className="grid gap-6">
        <legend className="mb-4 font-serif text-2xl">{t("who")}</legend>
        <HolderFields holders={holders} holder={form.form.watch("holder")} asksElsewhere={asksElsewhere} />
      </fieldset>
      <fieldset className="grid gap-6">
        <legend className="mb-4 font-serif text-2xl">{t("what")}</legend>
        <CredentialFields type={form.form.watch("type")} catalogue={catalogue} today={today} preview={preview} />
      </fieldset>
    </ActionForm>
  );
}
