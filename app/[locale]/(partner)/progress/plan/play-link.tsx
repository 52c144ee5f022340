import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** Leads to the simulation; the way on where there is no plan yet. */
export function PlayLink({ isFirst }: { isFirst: boolean }) {
  return (
    <ButtonLink href="/progress/scenario" variant={isFirst ? "primary" : "secondary"}>
      {useTranslations("scenario.planned-page")("play")}
    </ButtonLink>
  );
}
