import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { RefreshWhile } from "@/components/live/refresh-while";

type Props = {
  title: string;
  /** `too-long`: the engine gave up, and asking again would not help before something changes. */
  state: "computing" | "too-long";
  /** What is computed: a company's figures, or whether a draft's rules hold. */
  about?: "figures" | "rules";
};

/** Stands in for figures that are not there yet; the page completes by itself, with or without its script. */
export function StillComputing({ title, state, about = "figures" }: Props) {
  const t = useTranslations("progress.computing");
  return (
    <>
      <PageHeader title={title} />
      <p role="status" className="measure" data-computing={state === "computing" ? "" : undefined}>
        {state === "computing" ? t("computing") : t(about === "rules" ? "rules-too-long" : "too-long")}
      </p>
      {state === "computing" ? (
        <>
          <RefreshWhile isRunning />
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
        </>
      ) : null}
    </>
  );
}
