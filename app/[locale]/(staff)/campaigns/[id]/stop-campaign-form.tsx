import { useTranslations } from "next-intl";
import { stopCampaignAction } from "@/app/[locale]/(staff)/campaigns/actions";
import { ReasonForm } from "@/components/form/reason-form";
import { Disclosure } from "@/components/ui/disclosure";

/** Stops a campaign, with the reason given to companies whose offer is withdrawn. */
export function StopCampaignForm({ id, rowVersion }: { id: string; rowVersion: number }) {
  const t = useTranslations("campaign");
  const words = { lead: t("stop.lead"), label: t("reason"), help: t("reason-help"), submit: t("stop.submit") };
  return (
    <div className="border-rule border-t pt-4 pb-10">
      <Disclosure summary={t("stop.title")}>
        <ReasonForm action={stopCampaignAction} row={{ id, rowVersion }} words={words} draftKey={`stop:${id}`} />
      </Disclosure>
    </div>
  );
}
